package io.ringdown;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bots that ask and are answered in the shape of their platform, over HTTP. */
class PlatformsTest {
    private static final String IADVIZE = "iadvize-api-connection";
    private static final String DIALOGFLOW = "dialogflow-cx-webhook";

    private final Stage stage = Stage.shared();
    private final String key = stage.bot(Map.of("platform", IADVIZE));

    @Test
    void aNumberWithoutQuotesThatIsRefusedIsCorrectedWithinTheSameEscalation() {
        JsonNode refused = ask(IADVIZE, key, "{ \"phone\": 06 39 98 12 00, \"botName\": \"shop\" }");
        assertThat(refused.path("outcome").asText()).isEqualTo("invalid-number");
        assertThat(refused.path("retry").asBoolean()).isTrue();
        String id = refused.path("escalationId").asText();

        JsonNode accepted = ask(
                IADVIZE,
                key,
                "{ \"phone\": " + Stage.number() + ", \"escalationId\": " + id + ", \"botName\": \"shop\" }");

        assertThat(accepted.path("accepted").asBoolean()).isTrue();
        assertThat(accepted.path("escalationId").asText()).isEqualTo(id);
        assertThat(stage.log(accepted).path("attemptLog")).hasSize(2);
    }

    @Test
    void iadvizeReadsTheSameKeysForEveryOutcomeInAStatusOf200() {
        List<String> keys = names(ask(IADVIZE, key, "{ \"phone\": +999 0001 01 }"));
        assertThat(keys).hasSize(13);
        for (String ending : List.of("02", "07", "10", "11", "13", "15", "16", "17")) {
            assertThat(names(ask(IADVIZE, key, "{ \"phone\": +999 00" + ending + " " + ending + " }")))
                    .isEqualTo(keys);
        }
    }

    @Test
    void aPlatformSaysInItsOwnWordsThatTheNumberIsToBeAskedForAgain() {
        JsonNode refused = ask(DIALOGFLOW, key, webhook("s-1", "06 39 98 13 00"));
        assertThat(refused.at("/pageInfo/formInfo/parameterInfo/0/state").asText())
                .isEqualTo("INVALID");
        JsonNode accepted = ask(DIALOGFLOW, key, webhook("s-1", Stage.number()));
        assertThat(accepted.at("/sessionInfo/parameters/accepted").asBoolean()).isTrue();
        assertThat(accepted.at("/sessionInfo/parameters/escalationId"))
                .isEqualTo(refused.at("/sessionInfo/parameters/escalationId"));
        assertThat(accepted.at("/fulfillmentResponse/messages/0/text/text/0").asText())
                .contains("We will call");
    }

    @Test
    void refusalsBeforeAnEscalationKeepTheirStatusAndTheShape() {
        HttpResponse<String> strange = send(DIALOGFLOW, "acme", "X-API-Key", "nobody's", webhook("s-2", "1"));
        assertThat(strange.statusCode()).isEqualTo(401);
        assertThat(json(strange).at("/sessionInfo/parameters/outcome").asText()).isEqualTo("misconfigured");
        assertThat(json(strange).path("detail").asText()).contains("valid key");

        HttpResponse<String> elsewhere = send(IADVIZE, "other", "X-API-Key", key, "{\"phone\": \"1\"}");
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(json(elsewhere).path("retry").asBoolean(true)).isFalse();

        assertThat(send(IADVIZE, "acme", "X-API-Key", key, "[]").statusCode()).isEqualTo(400);
        assertThat(send("nope", "acme", "X-API-Key", key, "{\"phone\": \"1\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aBotOfAPlatformReadsItsRecipeFilledIn() {
        JsonNode recipe = json(stage.gateway.send("GET", "/v1/recipe", key, null));
        String url = stage.gateway.address() + "/v1/platforms/" + IADVIZE + "/connections/acme";
        assertThat(recipe.path("url").asText()).isEqualTo(url);
        assertThat(recipe.path("text").asText())
                .contains(url, "over the connection acme", "within 4.5s", "{phone}")
                .doesNotContain("<<", ">>");
    }

    @Test
    void aPlatformThatIsNoneIsRefusedWithThoseThatThereAre() {
        HttpResponse<String> refused = stage.gateway.send(
                "POST",
                "/v1/bots",
                ADMIN,
                Map.of("name", Stage.unique("bot-"), "connections", List.of("acme"), "platform", "iadvise"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("found iadvise", DIALOGFLOW, IADVIZE);
    }

    @Test
    void anOwnPlatformIsAskedWithItsOwnKeyAndAnsweredInItsTime(@TempDir Path custom) throws Exception {
        platform(custom, "basic", "500ms", "=body.event.text");
        try (Stage own = Stage.with(Map.of("custom", custom(custom)))) {
            String mine = own.bot(Map.of("deadline", "1m"));
            String pair = Base64.getEncoder().encodeToString(("x:" + mine).getBytes(StandardCharsets.UTF_8));
            own.vendor.hold();

            HttpResponse<String> answer = send(
                    own,
                    "acme-bot",
                    "acme",
                    "Authorization",
                    "Basic " + pair,
                    "{\"event\": {\"text\": \"" + Stage.number() + "\"}}");

            own.vendor.release();
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(json(answer).path("how").asText()).isEqualTo("pending");
        }
    }

    @Test
    void aWrongPlatformStopsTheStartWithEverythingThatIsWrong(@TempDir Path custom) throws Exception {
        platform(custom, "digest", "2h", "=bodi.event.text");
        Map<String, String> settings = Map.of("custom", custom(custom));
        assertThatThrownBy(() -> Stage.with(settings).close())
                .hasStackTraceContaining("platform.yaml:4:")
                .hasStackTraceContaining("platform.yaml:5:")
                .hasStackTraceContaining("platform.yaml:6:")
                .hasStackTraceContaining("did you mean `body`?");
    }

    private JsonNode ask(String platform, String botKey, String body) {
        HttpResponse<String> answer = send(platform, "acme", "X-API-Key", botKey, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private HttpResponse<String> send(String platform, String connection, String header, String value, String body) {
        return stage.gateway.send(request(stage, platform, connection, header, value, body));
    }

    private static HttpResponse<String> send(
            Stage on, String platform, String connection, String header, String value, String body) {
        return on.gateway.sendUnchecked(request(on, platform, connection, header, value, body));
    }

    private static HttpRequest request(
            Stage on, String platform, String connection, String header, String value, String body) {
        return HttpRequest.newBuilder(
                        on.gateway.address().resolve("/v1/platforms/" + platform + "/connections/" + connection))
                .header(header, value)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String webhook(String session, String phone) {
        return "{\"languageCode\": \"en\", \"sessionInfo\": {\"session\": \"" + session
                + "\", \"parameters\": {\"phone\": \"" + phone + "\"}}}";
    }

    /** A folder of own things in which the mapping of the stage's connection stands too. */
    private static String custom(Path custom) throws Exception {
        Path acme = Files.createDirectories(custom.resolve("mappings/acme"));
        Files.copy(Path.of("src/test/resources/contract/mappings/acme/mapping.yaml"), acme.resolve("mapping.yaml"));
        return custom.toString();
    }

    private static void platform(Path custom, String scheme, String deadline, String phone) throws Exception {
        Path folder = Files.createDirectories(custom.resolve("platforms/acme-bot"));
        Files.writeString(folder.resolve("recipe.txt"), "<<url>>\n");
        Files.writeString(folder.resolve("platform.yaml"), """
                title: Acme
                docs: https://acme.example
                verified: documentation
                deadline: %s
                caller: {scheme: %s}
                escalation: {phone: %s}
                reply: {status: 202, json: {how: =outcome}}
                """.formatted(deadline, scheme, phone));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
