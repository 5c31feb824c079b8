package io.ringdown.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.mapping.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a connection and a bot through the gateway's own API. */
final class DemoSetup {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI gateway;
    private final String adminKey;

    DemoSetup(URI gateway, String adminKey) {
        this.gateway = gateway;
        this.adminKey = adminKey;
    }

    /** A connection with the values of the vendor's cases. */
    void connection(String name, Mapping mapping, URI origin) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> secrets = new LinkedHashMap<>();
        mapping.values().values().stream()
                .filter(field -> field.example() != null)
                .forEach(field -> (field.secret() ? secrets : values).put(field.name(), field.example()));
        post(
                "/v1/connections",
                adminKey,
                201,
                Map.of(
                        "name", name,
                        "mapping", mapping.name(),
                        "values", values,
                        "secrets", secrets,
                        "origin", origin.toString()));
    }

    /** A bot that may use that connection; its key. */
    String bot(String name, String connection) {
        Map<String, Object> bot =
                Map.of("name", name, "connections", List.of(connection), "country", "FR", "language", "en");
        return post("/v1/bots", adminKey, 201, bot).path("key").asText();
    }

    /** Escalates to a good and to a bad number, as a visitor of the demo would. */
    void tryOut(String path, String botKey) {
        post(path, botKey, 200, Map.of("phone", "sure, it is 06 39 98 00 01", "conversationId", "chat-1"));
        post(path, botKey, 200, Map.of("phone", "06 39 98 00 02", "conversationId", "chat-2"));
    }

    private JsonNode post(String path, String key, int status, Object body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                    .timeout(Duration.ofSeconds(30))
                    .header("X-API-Key", key)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                    .build();
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != status) {
                throw new IllegalStateException(path + " answered " + response.statusCode() + ": "
                        + json.readTree(response.body()).path("detail").asText());
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
