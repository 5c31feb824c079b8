package io.ringdown.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.store.KeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Asks a running gateway over HTTP. */
final class Api {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI gateway;
    private final String key;

    Api(URI gateway, String key) {
        this.gateway = gateway;
        this.key = key;
    }

    /**
     * The gateway that {@code RINGDOWN_URL} names, else the one on this machine, with the key of {@code RINGDOWN_ADMIN_KEY}, else the one
     * that it made for itself.
     */
    static Api running(Map<String, String> environment, Path home) {
        String url = environment.getOrDefault(
                "RINGDOWN_URL", "http://localhost:" + environment.getOrDefault("RINGDOWN_HTTP_PORT", "8080"));
        Path data = home.resolve(environment.getOrDefault("RINGDOWN_DATA_DIR", "data"));
        String given = environment.getOrDefault("RINGDOWN_ADMIN_KEY", "");
        KeyFile made = new KeyFile(data.resolve("admin.key"));
        if (given.isEmpty() && !made.exists()) {
            throw new IllegalStateException(
                    "This needs the admin's key, in RINGDOWN_ADMIN_KEY; there is none in " + data);
        }
        return new Api(URI.create(url), given.isEmpty() ? made.read() : given);
    }

    /** As {@link #ask} by POST. */
    JsonNode post(String path, int status, Object body) {
        return ask("POST", path, status, body);
    }

    /**
     * The body of the answer.
     *
     * @param path such as {@code /v1/bots}
     * @param body null for none
     * @throws IllegalStateException when the answer has another status; with its reason
     */
    JsonNode ask(String method, String path, int status, Object body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                    .timeout(Duration.ofSeconds(30))
                    .header("X-API-Key", key)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            HttpRequest.BodyPublishers.ofByteArray(
                                    body == null ? new byte[0] : json.writeValueAsBytes(body)))
                    .build();
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != status) {
                throw new IllegalStateException(path + " answered " + response.statusCode() + ": "
                        + json.readTree(response.body()).path("detail").asText());
            }
            return json.readTree(response.body());
        } catch (ConnectException e) {
            throw new IllegalStateException("No gateway answers at " + gateway + "; RINGDOWN_URL says where it is", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
