package io.ringdown;

import static io.ringdown.TestGateway.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that are shown and not sent: previews, dry runs, test numbers, and times that a vendor cannot plan. */
final class TrialsTest {
    private static Stage stage;
    private static String bot;

    @BeforeAll
    static void open() {
        stage = Stage.shared();
        bot = stage.bot();
    }

    @Test
    void aPreviewIsTheVendorsRequestWithSecretsAsDots() {
        HttpResponse<String> response = preview("acme", Map.of("connection", "acme", "escalation", said("0639981234")));
        JsonNode preview = json(response);

        assertThat(preview.path("method").asText()).isEqualTo("POST");
        assertThat(preview.path("url").asText()).isEqualTo(stage.vendor.origin() + "/calls");
        assertThat(preview.at("/headers/X-Token").asText()).isEqualTo("••••");
        assertThat(TestGateway.tree(preview.path("body").asText()).path("to").asText())
                .isEqualTo("0639981234");
        assertThat(preview.path("bytes").asInt())
                .isEqualTo(preview.path("body").asText().getBytes(UTF_8).length);
        assertThat(response.body()).doesNotContain("t0ken");
    }

    @Test
    void aPreviewNeedsNoConnection() {
        JsonNode examples = json(preview("acme", Map.of("escalation", said("+33639981234"))));
        assertThat(examples.path("url").asText()).isEqualTo("https://api.acme.example/calls");
        assertThat(examples.toString()).doesNotContain("s3cret");
        JsonNode own =
                json(preview("acme", Map.of("values", Map.of("brand", "mine"), "escalation", said("+33639981234"))));
        assertThat(TestGateway.tree(own.path("body").asText()).path("brand").asText())
                .isEqualTo("mine");
    }

    @Test
    void whatCannotBePreviewedIsTold() {
        assertThat(preview("acme", Map.of()).statusCode()).isEqualTo(400);
        assertThat(preview("acme", Map.of("escalation", Map.of("phone", "none")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(preview("acme", Map.of("connection", "nowhere", "escalation", said("0639981234")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(preview("acme", Map.of("values", Map.of("region", "mars"), "escalation", said("0639981234")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(preview("twilio-calls", Map.of("connection", "acme", "escalation", said("0639981234")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(preview("nowhere", Map.of("escalation", said("0639981234"))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void mappingsAreListedWithTheFormOfAConnection() {
        JsonNode list = json(stage.gateway.send("GET", "/v1/mappings", "viewer-key", null));
        assertThat(list.path("items").findValuesAsText("name"))
                .contains("acme", "amazon-connect", "genesys-cloud", "json-api", "twilio-calls");
        assertThat(stage.gateway
                        .send("GET", "/v1/mappings/acme", "viewer-key", null)
                        .body())
                .contains("brand", "token");
    }

    @Test
    void aDryRunShowsTheRequestKeepsNothingAndCallsNobody() {
        String number = Stage.number();
        JsonNode dry = dryRun(Map.of("phone", number, "conversationId", "dry"));
        JsonNode live = stage.escalate(bot, Map.of("phone", number, "conversationId", "dry"));

        assertThat(dry.path("outcome").asText()).isEqualTo("dry-run");
        assertThat(dry.path("escalationId").asText()).isEmpty();
        assertThat(dry.toString()).doesNotContain("t0ken");
        assertThat(live.path("replayed").asBoolean(true)).isFalse();
        assertThat(stage.vendor.callsTo(number)).hasSize(1);
        assertThat(dry.at("/request/body").asText())
                .isEqualTo(stage.vendor.callsTo(number).get(0).body());
    }

    @Test
    void aDryRunOfWhatIsRefusedSaysWhy() {
        assertThat(dryRun(Map.of("phone", "none")).path("outcome").asText()).isEqualTo("missing-number");
        assertThat(dryRun(Map.of("phone", "112")).path("outcome").asText()).isEqualTo("number-not-allowed");
    }

    @Test
    void aTestNumberIsNeverSentAndIsMarkedInTheLog() {
        int calls = stage.vendor.count();
        JsonNode answer = stage.escalate(bot, Map.of("phone", "+999 0007 01"));
        assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
        assertThat(answer.path("reference").asText()).hasSize(8);
        assertThat(stage.vendor.count()).isEqualTo(calls);
        JsonNode item = json(stage.gateway.send(
                        "GET", "/v1/escalations?q=" + answer.path("reference").asText(), "viewer-key", null))
                .at("/items/0");
        assertThat(item.path("test").asBoolean()).isTrue();
    }

    @Test
    void aTimeReachesAVendorThatCanPlanCalls() {
        String number = Stage.number();
        String time = inTwoDays();
        JsonNode answer = stage.escalate(bot, Map.of("phone", number, "callAt", time));
        assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
        assertThat(stage.vendor.callsTo(number).get(0).json().path("at").asText())
                .isEqualTo(time);
    }

    @Test
    void aTimeIsRefusedWhereTheVendorCannotPlanCalls() {
        stage.gateway.connection(
                "at-once", "json-api", Map.of("url", stage.vendor.origin() + "/now"), Map.of(), stage.vendor.origin());
        Map<String, Object> cells = Map.of("to", "=phone.e164", "at", "=callAt");
        stage.gateway.connection(
                "planned",
                "json-api",
                Map.of("url", stage.vendor.origin() + "/then", "body", cells),
                Map.of(),
                stage.vendor.origin());
        String time = inTwoDays();
        String atOnce = stage.gateway.bot(Stage.unique("bot-"), "at-once", Map.of());
        String planned = stage.gateway.bot(Stage.unique("bot-"), "planned", Map.of());
        String number = Stage.number();

        JsonNode refused = json(stage.gateway.escalate("at-once", atOnce, Map.of("phone", number, "callAt", time)));
        assertThat(refused.path("outcome").asText()).isEqualTo("invalid-time");
        assertThat(refused.path("reason").asText()).isEqualTo("not-scheduled");
        assertThat(refused.path("ask").asText()).isEqualTo("time");
        assertThat(refused.path("message").asText()).contains("cannot schedule");
        assertThat(stage.vendor.callsTo(number)).isEmpty();
        assertThat(json(stage.gateway.escalate("at-once", atOnce, Map.of("phone", "+999 0008 01", "callAt", time)))
                        .path("outcome")
                        .asText())
                .isEqualTo("accepted");
        assertThat(json(stage.gateway.escalate("planned", planned, Map.of("phone", number, "callAt", time)))
                        .path("outcome")
                        .asText())
                .isEqualTo("accepted");
    }

    private static String inTwoDays() {
        return Instant.now()
                .plus(Duration.ofDays(2))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static Map<String, String> said(String phone) {
        return Map.of("phone", phone, "visitorName", "Camille");
    }

    private static HttpResponse<String> preview(String mapping, Map<String, ?> body) {
        return stage.gateway.send("POST", "/v1/mappings/" + mapping + "/preview", "integrator-key", body);
    }

    private static JsonNode dryRun(Map<String, ?> body) {
        return json(stage.gateway.send("POST", "/v1/connections/acme/escalations?dryRun=true", bot, body));
    }
}
