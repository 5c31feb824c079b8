package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections as the admin side knows them: versions, secrets, pauses and what is wrong with a draft. */
final class ConnectionsTest {
    private static Stage stage;

    private String name;

    @BeforeAll
    static void open() {
        stage = Stage.shared();
    }

    @BeforeEach
    void create() {
        name = Stage.unique("connection-");
        HttpResponse<String> created =
                admin("POST", "", draft(Map.of("name", name, "secrets", Map.of("token", "first-secret"))));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(json(created).path("version").asInt()).isEqualTo(1);
        assertThat(json(created).path("paused").asBoolean(true)).isFalse();
        assertThat(json(created).at("/secrets/token").asText()).isEqualTo("stored");
    }

    @Test
    void everyChangeIsAVersionAndTheOldOnesStay() {
        HttpResponse<String> changed = admin("PUT", "/" + name, draft(Map.of("values", Map.of("brand", "two"))));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).path("version").asInt()).isEqualTo(2);

        assertThat(read("/" + name).at("/values/brand").asText()).isEqualTo("two");
        assertThat(read("/" + name + "/versions/1").at("/values/brand").asText())
                .isEqualTo("one");
        assertThat(read("/" + name + "/versions").path("items").findValuesAsText("version"))
                .containsExactly("2", "1");
        assertThat(admin("GET", "/" + name + "/versions/3", null).statusCode()).isEqualTo(404);
        assertThat(admin("GET", "/" + name + "/versions/x", null).statusCode()).isEqualTo(404);
    }

    @Test
    void aSecretThatIsLeftOutKeepsItsValueAndAnotherReplacesIt() {
        String bot = stage.gateway.bot(Stage.unique("bot-"), name, Map.of());
        assertThat(tokenSeen(bot)).isEqualTo("first-secret");
        admin("PUT", "/" + name, draft(Map.of()));
        assertThat(tokenSeen(bot)).isEqualTo("first-secret");
        admin("PUT", "/" + name, draft(Map.of("secrets", Map.of("token", "stored"))));
        assertThat(tokenSeen(bot)).isEqualTo("first-secret");
        admin("PUT", "/" + name, draft(Map.of("secrets", Map.of("token", "second-secret"))));
        assertThat(tokenSeen(bot)).isEqualTo("second-secret");
    }

    @Test
    void secretsAreNeverTold() {
        for (String path : new String[] {"", "/" + name, "/" + name + "/versions", "/" + name + "/versions/1"}) {
            assertThat(admin("GET", path, null).body()).contains("stored").doesNotContain("first-secret");
        }
    }

    @Test
    void aNameIsTakenOnce() {
        assertThat(admin("POST", "", draft(Map.of("name", name, "secrets", Map.of("token", "t"))))
                        .statusCode())
                .isEqualTo(409);
        assertThat(admin("PUT", "/nowhere", draft(Map.of())).statusCode()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoChangeTheSameVersionOneIsTold() {
        assertThat(admin("PUT", "/" + name, draft(Map.of("version", 1))).statusCode())
                .isEqualTo(200);
        assertThat(admin("PUT", "/" + name, draft(Map.of("version", 1))).statusCode())
                .isEqualTo(409);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        HttpResponse<String> response = admin(
                "POST",
                "",
                Map.of(
                        "name",
                        "Not A Name",
                        "mapping",
                        "acme",
                        "values",
                        Map.of("region", "mars", "colour", "red"),
                        "origin",
                        "ftp://example.org",
                        "limits",
                        Map.of("rate", "often"),
                        "surprise",
                        true));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("errors").findValuesAsText("field"))
                .contains(
                        "name",
                        "values.region",
                        "values.colour",
                        "values.brand",
                        "secrets.token",
                        "origin",
                        "limits.rate",
                        "surprise");
        assertThat(admin("POST", "", draft(Map.of("name", "x1", "mapping", "acmee")))
                        .body())
                .contains("acme");
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() {
        for (String body : new String[] {"", "[]", "{", "{\"name\": \"a\", \"name\": \"b\"}"}) {
            assertThat(admin("POST", "", body).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void anAddressInsideIsRefusedUnlessItIsAllowed() {
        HttpResponse<String> response =
                admin("PUT", "/" + name, draft(Map.of("origin", "http://169.254.169.254/latest")));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("errors").findValuesAsText("field")).containsExactly("origin");
    }

    @Test
    void nothingIsCalledWhileItIsPaused() {
        String bot = stage.gateway.bot(Stage.unique("bot-"), name, Map.of());
        String number = Stage.number();
        assertThat(json(admin("POST", "/" + name + "/pause", null))
                        .path("paused")
                        .asBoolean())
                .isTrue();
        JsonNode paused = json(stage.gateway.escalate(name, bot, Map.of("phone", number)));
        assertThat(paused.path("outcome").asText()).isEqualTo("unavailable");
        assertThat(paused.path("reason").asText()).isEqualTo("paused");
        assertThat(stage.vendor.callsTo(number)).isEmpty();

        assertThat(json(admin("POST", "/" + name + "/resume", null))
                        .path("paused")
                        .asBoolean(true))
                .isFalse();
        JsonNode resumed = json(stage.gateway.escalate(name, bot, Map.of("phone", number)));
        assertThat(resumed.path("outcome").asText()).isEqualTo("accepted");
        assertThat(resumed.path("escalationId")).isEqualTo(paused.path("escalationId"));
    }

    @Test
    void aCheckTriesTheCredentials() {
        JsonNode check = json(admin("POST", "/" + name + "/check", null));
        assertThat(check.path("ok").asBoolean()).isTrue();
        assertThat(check.path("reached").asBoolean()).isTrue();
        assertThat(check.path("status").asInt()).isEqualTo(204);
    }

    @Test
    void theListIsPagedByName() {
        JsonNode first = read("?limit=1");
        assertThat(first.path("items")).hasSize(1);
        JsonNode second = read("?limit=1&cursor=" + first.path("next").asText());
        assertThat(second.at("/items/0/name").asText())
                .isGreaterThan(first.at("/items/0/name").asText());
    }

    private String tokenSeen(String bot) {
        String number = Stage.number();
        stage.gateway.escalate(name, bot, Map.of("phone", number));
        return stage.vendor.callsTo(number).get(0).token();
    }

    private static Map<String, Object> draft(Map<String, ?> changes) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "mapping", "acme",
                "values", Map.of("brand", "one"),
                "origin", stage.vendor.origin().toString()));
        draft.putAll(changes);
        return draft;
    }

    private static JsonNode read(String path) {
        return json(admin("GET", path, null));
    }

    private static HttpResponse<String> admin(String method, String path, Object body) {
        return stage.gateway.send(method, "/v1/connections" + path, TestGateway.ADMIN, body);
    }
}
