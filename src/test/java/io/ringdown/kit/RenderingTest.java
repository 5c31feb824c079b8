package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderingTest {
    @Test
    void aRequestIsShownForReadingAndAsACurlLineWithDotsForSecrets(@TempDir Path folder) throws IOException {
        Path input = Files.writeString(
                folder.resolve("input.yaml"),
                "given: {phone: '06 39 98 00 01', country: FR, visitorName: \"Zoë O'Neil\"}");

        assertThat(String.join("\n", Rendering.lines(Shipped.mapping("genesys-cloud"), Cases.input(input))))
                .isEqualTo("""
                        POST https://api.mypurecloud.de/api/v2/conversations/callbacks
                        Content-Type: application/json
                        Authorization: Bearer ••••

                        {
                          "queueId" : "f0a1",
                          "callbackNumbers" : [ "+33639980001" ],
                          "callbackUserName" : "Zoë O'Neil",
                          "countryCode" : "FR",
                          "validateCallbackNumbers" : true
                        }

                        curl -X POST 'https://api.mypurecloud.de/api/v2/conversations/callbacks' \\
                          -H 'Content-Type: application/json' \\
                          -H 'Authorization: Bearer ••••' \\
                          --data-raw '{"queueId":"f0a1","callbackNumbers":["+33639980001"],"callbackUserName":"Zoë O'\\''Neil","countryCode":"FR","validateCallbackNumbers":true}'""");
    }

    @Test
    void aSecretInAHeaderIsDotsToo() {
        assertThat(Rendering.lines(Shipped.mapping("json-api"), Shipped.example("json-api", "plain")))
                .contains("Authorization: ••••")
                .noneMatch(line -> line.contains("s3cret"));
    }

    @Test
    void whatTheSecondPartOfTheScreenSendsIsWhatTheMappingMade() throws Exception {
        Case odd = Shipped.example("twilio-calls", "odd-text");
        String body = new String(
                CaseRunner.run(Shipped.mapping("twilio-calls"), odd).request().body());

        assertThat(Rendering.lines(Shipped.mapping("twilio-calls"), odd))
                .contains("  --data-raw '" + body.replace("'", "'\\''") + "'");
    }
}
