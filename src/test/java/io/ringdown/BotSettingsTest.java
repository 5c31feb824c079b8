package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bots as the admin side knows them: settings, keys, and the recipe that a builder pastes. */
final class BotSettingsTest {
    private static Stage stage;

    private String name;
    private String key;

    @BeforeAll
    static void open() {
        stage = Stage.shared();
    }

    @BeforeEach
    void create() {
        name = Stage.unique("bot-");
        key = stage.gateway.bot(name, "acme", Map.of());
    }

    @Test
    void aKeyIsChangedWithoutAGap() {
        String oldId = keyIds().get(0);
        JsonNode made = json(admin("POST", "/" + name + "/keys", null));
        String second = made.path("key").asText();
        assertThat(knows(key)).isTrue();
        assertThat(knows(second)).isTrue();
        assertThat(admin("POST", "/" + name + "/keys", null).statusCode()).isEqualTo(409);

        assertThat(admin("DELETE", "/" + name + "/keys/" + oldId, null).statusCode())
                .isEqualTo(204);
        assertThat(knows(key)).isFalse();
        assertThat(knows(second)).isTrue();
        assertThat(keyIds()).containsExactly(made.path("id").asText());
    }

    @Test
    void theLastKeyStays() {
        assertThat(admin("DELETE", "/" + name + "/keys/" + keyIds().get(0), null)
                        .statusCode())
                .isEqualTo(409);
        assertThat(admin("DELETE", "/" + name + "/keys/key_nothing", null).statusCode())
                .isEqualTo(404);
        assertThat(knows(key)).isTrue();
    }

    @Test
    void aKeyIsToldOnceAndNeverAgain() {
        assertThat(admin("GET", "?limit=500", null).body()).contains(name).doesNotContain(key);
    }

    @Test
    void aChangeHoldsForTheNextRequest() {
        Map<String, Object> strict = Map.of("connections", List.of("acme"), "answerStyle", "http", "language", "fr");
        assertThat(admin("PUT", "/" + name, strict).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = stage.post(key, Map.of("phone", "none"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("message").asText()).contains("numéro");
        assertThat(admin("PUT", "/nobody", strict).statusCode()).isEqualTo(404);
    }

    @Test
    void aNameIsTakenOnce() {
        assertThat(admin("POST", "", Map.of("name", name, "connections", List.of("acme")))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        HttpResponse<String> response = admin(
                "POST",
                "",
                Map.of(
                        "name", "No Name",
                        "connections", List.of("acme"),
                        "answerStyle", "loud",
                        "deadline", "soon",
                        "country", "Atlantis",
                        "attempts", 0,
                        "surprise", 1));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("errors").findValuesAsText("field"))
                .contains("name", "answerStyle", "deadline", "country", "attempts", "surprise");
        assertThat(admin("POST", "", Map.of("name", Stage.unique("x"), "connections", List.of("nowhere")))
                        .body())
                .contains("nowhere");
    }

    @Test
    void theRecipeIsWhatABuilderPastes() {
        JsonNode recipe = json(stage.gateway.send("GET", "/v1/recipe", key, null));
        assertThat(recipe.path("text").asText())
                .contains("/v1/connections/acme/escalations", "X-API-Key", "\"phone\"", "escalationId", "message")
                .doesNotContain(key);
        HttpResponse<String> text = stage.gateway.send(
                HttpRequest.newBuilder(stage.gateway.address().resolve("/v1/recipe"))
                        .header("X-API-Key", key)
                        .header("Accept", "text/plain")
                        .build());
        assertThat(text.body()).isEqualTo(recipe.path("text").asText());
    }

    @Test
    void aVisitorWithoutConsentIsCalledAsTheBotsPolicySays() {
        String explicit = stage.bot(Map.of("consent", "explicit"));
        String number = Stage.number();
        assertThat(stage.escalate(explicit, Map.of("phone", number))
                        .path("outcome")
                        .asText())
                .isEqualTo("consent-required");
        assertThat(stage.vendor.callsTo(number)).isEmpty();
        assertThat(stage.escalate(explicit, Map.of("phone", number, "consent", "yes"))
                        .path("outcome")
                        .asText())
                .isEqualTo("accepted");
        assertThat(stage.escalate(key, Map.of("phone", Stage.number(), "consent", false))
                        .path("ask")
                        .asText())
                .isEqualTo("consent");
    }

    @Test
    void listsArePagedAndTheirLimitsAreChecked() {
        JsonNode first = json(admin("GET", "?limit=1", null));
        JsonNode second =
                json(admin("GET", "?limit=1&cursor=" + first.path("next").asText(), null));
        assertThat(first.path("items")).hasSize(1);
        assertThat(second.at("/items/0/name").asText())
                .isGreaterThan(first.at("/items/0/name").asText());
        for (String path : List.of("/v1/bots", "/v1/connections", "/v1/escalations")) {
            for (String limit : List.of("0", "501", "-1", "many")) {
                assertThat(stage.gateway
                                .send("GET", path + "?limit=" + limit, TestGateway.ADMIN, null)
                                .statusCode())
                        .as(path + " " + limit)
                        .isEqualTo(400);
            }
        }
    }

    private boolean knows(String candidate) {
        return stage.gateway.send("GET", "/v1/recipe", candidate, null).statusCode() == 200;
    }

    private List<String> keyIds() {
        for (JsonNode bot : json(admin("GET", "?limit=500", null)).path("items")) {
            if (bot.path("name").asText().equals(name)) {
                return bot.path("keys").findValuesAsText("id");
            }
        }
        throw new AssertionError("there is no bot " + name);
    }

    private static HttpResponse<String> admin(String method, String path, Object body) {
        return stage.gateway.send(method, "/v1/bots" + path, TestGateway.ADMIN, body);
    }
}
