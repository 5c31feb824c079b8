package io.ringdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.contract.OpenApi;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every path of the contract with the key of every role. */
final class RolesTest {
    private static final List<String> PEOPLE = List.of("viewer", "integrator", "admin");

    /** Who may, beside those who may more. */
    private static final Map<String, Set<String>> ALLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry("POST /v1/connections/{connection}/escalations", Set.of("bot")),
            Map.entry("POST /v1/platforms/{platform}/connections/{connection}", Set.of("bot")),
            Map.entry("GET /v1/connections/{connection}/availability", Set.of("bot")),
            Map.entry("GET /v1/recipe", Set.of("bot")),
            Map.entry("GET /v1/escalations/{id}", Set.of("bot", "viewer")),
            Map.entry("GET /v1/escalations", Set.of("viewer")),
            Map.entry("POST /v1/escalations/search", Set.of("viewer")),
            Map.entry("GET /v1/restore", Set.of("viewer")),
            Map.entry("GET /v1/connections", Set.of("viewer")),
            Map.entry("GET /v1/connections/{name}", Set.of("viewer")),
            Map.entry("GET /v1/connections/{name}/versions", Set.of("viewer")),
            Map.entry("GET /v1/connections/{name}/versions/{version}", Set.of("viewer")),
            Map.entry("GET /v1/mappings", Set.of("viewer")),
            Map.entry("GET /v1/mappings/{vendor}", Set.of("viewer")),
            Map.entry("GET /v1/bots", Set.of("viewer")),
            Map.entry("GET /v1/bots/{name}/callback-secrets", Set.of("viewer")),
            Map.entry("POST /v1/mappings/{vendor}/preview", Set.of("integrator")),
            Map.entry("POST /v1/connections/{name}/check", Set.of("integrator"))));

    private static Stage stage;
    private static Map<String, String> keys;

    @BeforeAll
    static void makeKeys() {
        stage = Stage.shared();
        keys = Map.of(
                "bot", stage.bot(),
                "viewer", "viewer-key",
                "integrator", "integrator-key",
                "admin", TestGateway.ADMIN,
                "stranger", "no-key-of-this-gateway");
    }

    @Test
    void everyPathIsOpenToItsRolesAndToNoOther() {
        OpenApi.CONTRACT.operations().keySet().stream()
                .filter(operation -> !operation.equals("GET /openapi.json") && !operation.contains("/v1/iadvize/"))
                .forEach(operation -> {
                    assertThat(status(operation, null)).as(operation).isEqualTo(401);
                    assertThat(status(operation, "stranger")).as(operation).isEqualTo(401);
                    for (String role : List.of("bot", "viewer", "integrator", "admin")) {
                        int status = status(operation, role);
                        if (allowed(operation, role)) {
                            assertThat(status)
                                    .as(operation + " as " + role)
                                    .isIn(200, 201, 204, 400, 404, 409)
                                    .isNotEqualTo(403);
                        } else {
                            assertThat(status).as(operation + " as " + role).isEqualTo(403);
                        }
                    }
                });
    }

    @Test
    void noKeyOpensAPathThatIsSigned() {
        OpenApi.CONTRACT.operations().entrySet().stream()
                .filter(operation -> operation.getValue().toString().contains("IadvizeSignature"))
                .map(Map.Entry::getKey)
                .forEach(operation -> keys.keySet().forEach(role -> assertThat(status(operation, role))
                        .as(operation + " as " + role)
                        .isEqualTo(401)));
    }

    @Test
    void aBearerIsAKeyToo() {
        var request = HttpRequest.newBuilder(stage.gateway.address().resolve("/v1/recipe"));
        assertThat(stage.gateway
                        .send(request.header("Authorization", "bearer " + keys.get("bot"))
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anEscalationOfAnotherBotIsAsUnknownAsNone() {
        String id = stage.escalate(stage.bot(), Map.of("phone", "+999 0006 01"))
                .path("escalationId")
                .asText();
        HttpResponse<String> others = stage.gateway.send("GET", "/v1/escalations/" + id, keys.get("bot"), null);
        HttpResponse<String> nothing = stage.gateway.send("GET", "/v1/escalations/esc_1", keys.get("bot"), null);

        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(nothing.body());
        assertThat(stage.gateway
                        .send("GET", "/v1/escalations/" + id, "viewer-key", null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theDocumentNeedsNoKeyAndNamesThisGateway() {
        HttpResponse<String> document = stage.gateway.send("GET", "/openapi.json", null, null);
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(TestGateway.json(document).at("/servers/0/url").asText()).startsWith("http://localhost:");
    }

    @Test
    void aPathThatDoesNotExistIsAPlain404() {
        var request = HttpRequest.newBuilder(stage.gateway.address().resolve("/v1/nothing/06123"))
                .build();
        HttpResponse<String> response = stage.gateway.sendUnchecked(request);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).doesNotContain("06123");
    }

    private static boolean allowed(String operation, String role) {
        Set<String> least = ALLOWED.getOrDefault(operation, Set.of("admin"));
        return least.contains(role)
                || least.stream()
                        .anyMatch(other -> PEOPLE.contains(other) && PEOPLE.indexOf(role) > PEOPLE.indexOf(other));
    }

    private static int status(String operation, String role) {
        String[] words = operation.split(" ");
        String path = words[1].replace("{version}", "1").replaceAll("\\{[^}]+}", "nobody");
        Object body = words[0].equals("GET") || words[0].equals("DELETE") ? null : Map.of();
        return stage.gateway
                .send(words[0], path, role == null ? null : keys.get(role), body)
                .statusCode();
    }
}
