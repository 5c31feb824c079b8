package io.ringdown.program;

import static io.ringdown.TestGateway.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.wire.Received;
import io.ringdown.wire.VendorServer;
import io.ringdown.wire.VendorServer.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A vendor's folder dropped into {@code RINGDOWN_CUSTOM/mappings/} of the packaged program: usable after a restart, or said to be wrong. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class OwnVendorIT {
    private static final String MAPPING = """
            title: Acme Voice
            verified: account
            rings: queue
            number: e164
            values:
              team:   {title: Team, required: true, example: t-1}
              apiKey: {title: Key, required: true, secret: true, example: k}
            request:
              method: POST
              url: https://api.acme-voice.example/teams/{team}/callbacks
              headers: {X-Acme-Key: =connection.apiKey}
              json: {callee: {number: =phone.e164, name: =visitor.name}, note: ='from ' & bot.name}
            answer: {reference: =body.ticket, code: =body.error}
            outcomes:
              - {status: 201, outcome: accepted}
              - {code: bad_number, outcome: invalid-number}
            check: none
            """;

    @TempDir
    static Path folder;

    private static VendorServer vendor;
    private static Path home;
    private static Path vendorFolder;
    private static Map<String, String> environment;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void install() throws Exception {
        vendor = new VendorServer(request -> new Answer(201, "{\"ticket\":\"a-77\"}"));
        home = Installation.unrehearsed(folder.resolve("ringdown"));
        vendorFolder = Files.createDirectories(folder.resolve("custom")).resolve("mappings/acme-voice");
        environment = new HashMap<>(Map.of(
                "RINGDOWN_CUSTOM",
                folder.resolve("custom").toString(),
                "RINGDOWN_DATA_DIR",
                folder.resolve("data").toString(),
                "RINGDOWN_HTTP_PORT",
                "0",
                "RINGDOWN_OBSERVE_PORT",
                "0",
                "RINGDOWN_ADMIN_KEY",
                "admin-key-of-the-test",
                "RINGDOWN_PRIVATE_HOSTS",
                vendor.origin().getAuthority()));
    }

    @AfterAll
    static void stop() {
        vendor.close();
    }

    @Test
    @Order(1)
    void aFolderIsUsableAfterARestartAndNothingIsCompiled() throws Exception {
        Map<Path, Object> before;
        try (Program program = Program.start(home, environment, "serve")) {
            URI gateway = address(program);
            assertThat(send(gateway, "/v1/connections", connection(), 400)
                            .path("detail")
                            .asText())
                    .contains("no such mapping", "amazon-connect, ", "zendesk-talk");
            program.stop();
            before = Installation.files(home);
        }
        Files.createDirectories(vendorFolder);
        Files.writeString(vendorFolder.resolve("mapping.yaml"), MAPPING);

        try (Program program = Program.start(home, environment, "serve")) {
            URI gateway = address(program);
            send(gateway, "/v1/connections", connection(), 201);
            String key = send(
                            gateway,
                            "/v1/bots",
                            Map.of("name", "shop", "connections", List.of("own"), "country", "FR"),
                            201)
                    .path("key")
                    .asText();
            JsonNode answer = send(
                    gateway,
                    "/v1/connections/own/escalations",
                    key,
                    Map.of("phone", "06 39 98 01 21", "visitorName", "Zoë"),
                    200);

            assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
            program.stop();
        }
        Received call = vendor.last("/teams/t-9/callbacks");
        assertThat(call.header("X-Acme-Key")).isEqualTo("s3cret");
        assertThat(call.json())
                .isEqualTo(JSON.readTree(
                        "{\"callee\":{\"number\":\"+33639980121\",\"name\":\"Zoë\"},\"note\":\"from shop\"}"));
        assertThat(Installation.files(home)).isEqualTo(before);
    }

    @Test
    @Order(2)
    void aWrongMappingStopsTheStartAndSaysWhatAndWhere() throws Exception {
        Files.writeString(
                vendorFolder.resolve("mapping.yaml"),
                MAPPING.replace("phone.e164", "phone.e614")
                        .replace("outcome: invalid-number", "outcome: wrong-number"));

        try (Program program = Program.start(home, environment, "serve")) {
            assertThat(program.ended()).isEqualTo(1);
            assertThat(program.output())
                    .contains("custom/mappings/acme-voice/mapping.yaml:12:")
                    .contains("`phone` has no `e614`; did you mean `e164`? Allowed: callingCode, country, digits, e164")
                    .contains("custom/mappings/acme-voice/mapping.yaml:16:")
                    .contains("wrong-number", "invalid-number, ")
                    .doesNotContain("answers on", "\tat ");
        }
    }

    private static Map<String, Object> connection() {
        return Map.of(
                "name", "own",
                "mapping", "acme-voice",
                "values", Map.of("team", "t-9"),
                "secrets", Map.of("apiKey", "s3cret"),
                "origin", vendor.origin().toString());
    }

    private static URI address(Program program) throws InterruptedException {
        return URI.create(program.until("Ringdown answers on").replaceAll("^Ringdown answers on (\\S+), .*$", "$1"));
    }

    private JsonNode send(URI gateway, String path, Object body, int status) throws Exception {
        return send(gateway, path, "admin-key-of-the-test", body, status);
    }

    private JsonNode send(URI gateway, String path, String key, Object body, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("X-API-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JSON.readTree(response.body());
    }
}
