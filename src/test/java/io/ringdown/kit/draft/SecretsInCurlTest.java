package io.ringdown.kit.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever pastes a line that worked pastes his own credentials and numbers: none of them is written into the folder. */
class SecretsInCurlTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl https://bob:mys3lf@v.example/x -d '{\"phone\": \"+33612345678\"}'",
                "curl 'https://v.example/x?sig=mys3lf' -d '{\"phone\": \"+33612345678\"}'",
                "curl https://v.example/x -H 'Cookie: session=mys3lf' -d '{\"phone\": \"+33612345678\"}'",
                "curl https://v.example/x -H 'X-Signature: mys3lf' -d '{\"phone\": \"+33612345678\"}'",
                "curl https://v.example/x -H 'X-Acme: 0a1b2c3d4e5fmys3lf0a1b' -d '{\"phone\": \"+33612345678\"}'",
                "curl https://v.example/x -d 'to=%2B33612345678&pwd=mys3lf'",
                "curl https://v.example/x -d '{\"phone\": \"+33612345678\", \"by\": {\"user\": \"al\", \"pass\": \"mys3lf\"}}'",
                "curl https://v.example/x -d '{\"phone\": \"+33612345678\", \"id\": \"c\", \"t\": \"sk_live_00000mys3lf000\"}'",
                "curl https://hooks.v.example/services/T1/B2mys3lf/x -d '{\"phone\": \"+33612345678\"}'",
                "curl https://v.example/webhooks/mys3lf -d '{\"phone\": \"+33612345678\"}'",
                "curl https://v.example/flows/00a1b2c3d4e5f6mys3lf0a1b/run -d '{\"phone\": \"+33612345678\"}'",
                "curl https://v.example/x -d '{\"phone\": \"+33612345678\", \"report\": \"https://v.example/hooks/mys3lf\"}'"
            })
    void noneOfThemIsWritten(String line) throws IOException {
        assertThat(written(line)).doesNotContain("mys3lf");
    }

    /** The visitor's and the account's, as text and as a number, under names that tell and under those that do not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"phone\": 33612345678}",
                "{\"phone\": \"+33600000000\", \"from\": 33612345678}",
                "{\"phone\": \"+33600000000\", \"from\": \"33612345678\"}",
                "{\"phone\": \"+33600000000\", \"callerId\": 33612345678}",
                "{\"phone\": \"+33600000000\", \"caller_id\": \"+33 6 12 34 56 78\"}",
                "{\"phone\": \"+33600000000\", \"agentPhone\": \"+33 6 12 34 56 78\"}",
                "{\"phone\": \"+33600000000\", \"ani\": \"33612345678\"}",
                "{\"phone\": \"+33600000000\", \"line\": 33612345678}",
                "{\"phone\": \"+33600000000\", \"line\": \"33612345678\"}"
            })
    void noPhoneNumberIsWritten(String body) throws IOException {
        assertThat(written("curl https://v.example/x -d '" + body + "'").replaceAll("[ .]", ""))
                .doesNotContain("612345678");
    }

    @Test
    void aNumberOfTheAccountIsAValueInTheFormThatItHad() throws IOException {
        assertThat(
                        written(
                                "curl https://v.example/x -d '{\"to\": \"+33600000000\", \"from\": 33612345678, \"agentPhone\": \"+1 202 555 0101\"}'"))
                .contains("from: {title: From, required: true, type: integer, example: 15005550006}")
                .contains("agentPhone: {title: Agent phone, required: true, example: '+15005550006'}")
                .contains("json: {to: =phone.e164, from: =connection.from, agentPhone: =connection.agentPhone}");
    }

    @Test
    void theOpaquePartsOfAnAddressAreSecretsOfTheirOwn() throws IOException {
        assertThat(written("curl https://hooks.v.example/services/T1/B2/c3 -d '{\"phone\": \"+33600000000\"}'"))
                .contains("url: https://hooks.v.example/services/{serviceToken}/{serviceToken2}/{serviceToken3}")
                .contains("serviceToken3: {title: Service token 3, required: true, secret: true, example: s3cret}");
    }

    @Test
    void whatOnlyNamesAnAccountIsNoSecret() throws IOException {
        assertThat(
                        written(
                                "curl https://v.example/v2/Accounts/AC00000000000000000000000000000001/queues/12345/users/6 -d '{\"phone\": \"+33600000000\"}'"))
                .contains("url: https://v.example/v2/Accounts/{accountId}/queues/{queueId}/users/{userId}");
    }

    private String written(String line) throws IOException {
        NewVendor.fromCurl("acme", line).write(folder, folder.resolve("mapping.schema.json"));
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
