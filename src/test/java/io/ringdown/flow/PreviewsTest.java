package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Intake;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.VisitorTexts;
import io.ringdown.flow.admin.Trials;
import io.ringdown.flow.http.Flaw;
import io.ringdown.flow.http.HttpReply;
import io.ringdown.flow.http.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class PreviewsTest {
    private static final String BODY =
            "{\"phone\": \"06 39 98 00 01\", \"country\": \"FR\", \"visitorName\": \"${x} {{y}} =z\"}";

    private final Answers answers = new Answers(VisitorTexts.of(List.of()), InstantSource.system());
    private final Replies replies = new Replies(answers, Admins.JSON);
    private final Previews previews = new Previews(answers, replies, InstantSource.system());
    private final Trials trials = new Trials(
            () -> Admins.MAPPINGS,
            new ConnectionRows(Admins.VAULT, Admins.JSON),
            replies,
            Admins.JSON,
            InstantSource.system());

    @Test
    void aDryRunAnswersTheUsualKeysAndTheRequest() throws IOException {
        JsonNode answer = dryRun(null);

        assertThat(answer.path("outcome").textValue()).isEqualTo("dry-run");
        assertThat(answer.path("escalationId").textValue()).isEmpty();
        assertThat(answer.path("request").path("body").textValue()).contains("+33639980001", "${x} {{y}} =z");
        assertThat(answer.path("request").path("headers").path("Authorization").textValue())
                .isEqualTo("Bearer ••••");
    }

    @Test
    void aDryRunThatWouldBeRefusedShowsTheRefusal() throws IOException {
        JsonNode answer = dryRun(Ending.of(Outcome.CONSENT_REQUIRED));

        assertThat(answer.path("outcome").textValue()).isEqualTo("consent-required");
        assertThat(answer.path("ask").textValue()).isEqualTo("consent");
        assertThat(answer.has("request")).isFalse();
    }

    @Test
    void aPreviewWithoutConnectionUsesTheExamplesOfTheMapping() throws IOException {
        JsonNode request = preview("{\"escalation\": " + BODY + "}");

        assertThat(request.path("url").textValue()).startsWith("https://api.mypurecloud.de/");
        assertThat(request.path("body").textValue()).contains("\"queueId\":\"f0a1\"");
        assertThat(request.path("bytes").intValue())
                .isEqualTo(request.path("body").textValue().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void aPreviewWithValuesSaysWhichOnesAreMissing() {
        Rejected rejected = catchThrowableOfType(
                Rejected.class, () -> preview("{\"values\": {\"queueId\": \"q\"}, \"escalation\": " + BODY + "}"));

        assertThat(rejected.flaws()).extracting(Flaw::field).containsExactly("values.clientId");
    }

    @Test
    void anEscalationWithoutNumberCannotBePreviewed() {
        assertThat(catchThrowableOfType(Rejected.class, () -> preview("{\"escalation\": {\"phone\": \"call me\"}}")))
                .hasMessage("escalation.phone: holds no number");
    }

    private JsonNode dryRun(Ending refusal) throws IOException {
        Exchange exchange = Admins.exchange(BODY);
        exchange.setProperty(
                Journey.PROPERTY,
                new Journey(
                        PlainBot.named("fr"),
                        Intake.read(BODY.getBytes(StandardCharsets.UTF_8), null, "c", null, PlainBot.named("fr")),
                        Admins.connection("genesys-cloud"),
                        refusal,
                        0));
        previews.dryRun(exchange);
        return body(exchange);
    }

    private JsonNode preview(String body) throws IOException {
        Exchange exchange = Admins.exchange(body);
        exchange.getMessage().setHeader("vendor", "genesys-cloud");
        trials.begin(exchange);
        exchange.getMessage().setBody(List.of());
        trials.show(exchange);
        return body(exchange);
    }

    private static JsonNode body(Exchange exchange) throws IOException {
        return Admins.JSON.readTree(
                exchange.getMessage().getBody(HttpReply.class).body());
    }
}
