package io.ringdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.cli.RunningGateway;
import io.ringdown.contract.OpenApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A real gateway in this process, on free ports and a folder of its own, and HTTP to talk to it. */
public final class TestGateway implements AutoCloseable {
    public static final String ADMIN = "admin-key-of-the-tests";
    public static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningGateway gateway;

    private TestGateway(RunningGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * @param data an empty folder, or one of an earlier gateway
     * @param settings by name without {@code ringdown.}
     */
    public static TestGateway start(Path data, Map<String, String> settings) {
        return start(data, settings, Clock.systemUTC());
    }

    /** The same by a clock of the test. */
    public static TestGateway start(Path data, Map<String, String> settings, Clock clock) {
        Map<String, String> all = new HashMap<>(Map.of(
                "ringdown.data.dir", data.toString(),
                "ringdown.admin.key", ADMIN,
                "ringdown.http.port", Integer.toString(freePort()),
                "ringdown.observe.port", Integer.toString(freePort())));
        settings.forEach((name, value) -> all.put("ringdown." + name, value));
        return new TestGateway(Gateway.start(Path.of("").toAbsolutePath(), all, clock));
    }

    /** One for a command, which says the rest of its settings itself. */
    public static RunningGateway own(Path data, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("ringdown.data.dir", data.toString());
        return Gateway.start(Path.of("").toAbsolutePath(), all);
    }

    /** A connection that may be called at {@code origin}; the answer must be 201. */
    public void connection(String name, String mapping, Map<String, ?> values, Map<String, ?> secrets, URI origin) {
        connection(name, mapping, values, secrets, origin, Map.of());
    }

    /** @param more fields of the connection */
    void connection(
            String name,
            String mapping,
            Map<String, ?> values,
            Map<String, ?> secrets,
            URI origin,
            Map<String, ?> more) {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("name", name, "mapping", mapping, "values", values, "secrets", secrets));
        body.putAll(more);
        if (origin != null) {
            body.put("origin", origin.toString());
        }
        expect(201, send("POST", "/v1/connections", ADMIN, body));
    }

    /** A bot of that name with a connection; further settings may follow. Its key. */
    public String bot(String name, String connection, Map<String, ?> settings) {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("name", name, "connections", List.of(connection), "country", "FR", "language", "en"));
        body.putAll(settings);
        return json(expect(201, send("POST", "/v1/bots", ADMIN, body)))
                .path("key")
                .asText();
    }

    public HttpResponse<String> escalate(String connection, String key, Map<String, ?> body) {
        return send("POST", "/v1/connections/" + connection + "/escalations", key, body);
    }

    /** A person says how that escalation ended. */
    public HttpResponse<String> settle(String escalation, String outcome) {
        return send(
                "POST",
                "/v1/escalations/" + escalation + "/settle",
                ADMIN,
                Map.of("outcome", outcome, "by", "Camille", "why", "It stands in the vendor's queue."));
    }

    /** @param body an object that becomes JSON, a text that is sent as it is, or null */
    public HttpResponse<String> send(String method, String path, String key, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
        if (key != null) {
            request.header("X-API-Key", key);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.build());
    }

    /** Sends it, and holds the answer against openapi.json. */
    public HttpResponse<String> send(HttpRequest request) {
        HttpResponse<String> response = sendUnchecked(request);
        OpenApi.CONTRACT.check(
                request.method(),
                request.uri().getPath(),
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(null),
                response.body());
        return response;
    }

    /** For paths that the contract does not know. */
    public HttpResponse<String> sendUnchecked(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return gateway.address();
    }

    public URI health() {
        return gateway.health();
    }

    public static JsonNode json(HttpResponse<String> response) {
        return tree(response.body());
    }

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new AssertionError("expected " + status + ", was " + response.statusCode() + ": " + response.body());
        }
        return response;
    }

    static byte[] bytes(Object body) {
        try {
            return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
