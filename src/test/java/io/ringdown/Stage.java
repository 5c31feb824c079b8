package io.ringdown;

import static io.ringdown.TestGateway.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.store.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A gateway with the connection {@code acme} to a {@link TestVendor}; bots, numbers and conversations are made as they are asked for. */
final class Stage implements AutoCloseable {
    /** Monday to Friday, 09:00 to 18:00 in Paris. */
    static final Map<String, String> HOURS = Map.of("zone", "Europe/Paris", "open", "Mo-Fr 09:00-18:00");

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    /** Where a shared stage keeps its rows. */
    enum Store {
        H2,
        POSTGRESQL;

        Stage stage() {
            return this == H2 ? Shared.STAGE : OnPostgres.STAGE;
        }
    }

    final TestVendor vendor = new TestVendor();
    final TestGateway gateway;

    private Stage(Path data, Map<String, String> settings, Clock clock) {
        Map<String, String> all = new HashMap<>(Map.of(
                "private.hosts",
                vendor.origin().getAuthority(),
                "viewer.key",
                "viewer-key",
                "integrator.key",
                "integrator-key",
                "custom",
                Path.of("src/test/resources/contract").toAbsolutePath().toString()));
        all.putAll(settings);
        gateway = TestGateway.start(data, all, clock);
        gateway.connection("acme", "acme", Map.of("brand", "one"), Map.of("token", "t0ken"), vendor.origin());
    }

    /** The one that test classes share which need nothing special; it lives as long as the JVM. */
    static Stage shared() {
        return Store.H2.stage();
    }

    /** One with settings of its own, by name without {@code ringdown.}. */
    static Stage with(Map<String, String> settings) {
        return with(settings, Clock.systemUTC());
    }

    /** One by a clock of the test. */
    static Stage with(Map<String, String> settings, Clock clock) {
        return new Stage(folder(), settings, clock);
    }

    static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "stage-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new bot; its key. */
    String bot(Map<String, ?> settings) {
        return gateway.bot(unique("bot-"), "acme", settings);
    }

    String bot() {
        return bot(Map.of());
    }

    static String unique(String prefix) {
        return prefix + NAMES.incrementAndGet();
    }

    /** A French number that nobody else has used and nobody owns; the vendor takes it. */
    static String number() {
        return "+3363998" + NUMBERS.incrementAndGet() + "5";
    }

    /** One that the vendor takes for a bad one. */
    static String refused() {
        return number().substring(0, 10) + "00";
    }

    /** A connection of that name to the vendor, open from Monday to Friday, 09:00 to 18:00 in Paris. */
    void desk(String name, URI origin) {
        gateway.connection(
                name, "acme", Map.of("brand", "one"), Map.of("token", "t0ken"), origin, Map.of("hours", HOURS));
    }

    /** An escalation as JSON, to which headers may be added. */
    HttpRequest.Builder request(String key, Map<String, ?> body) {
        return raw(key, "application/json", TestGateway.bytes(body));
    }

    /** An escalation whose body is sent as it is; null leaves key or content type out. */
    HttpRequest.Builder raw(String key, String contentType, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        gateway.address().resolve("/v1/connections/acme/escalations"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (key != null) {
            request.header("X-API-Key", key);
        }
        return contentType == null ? request : request.header("Content-Type", contentType);
    }

    HttpResponse<String> post(String key, Map<String, ?> body) {
        return gateway.escalate("acme", key, body);
    }

    JsonNode escalate(String key, Map<String, ?> body) {
        return json(post(key, body));
    }

    /** What people read of the escalation of that answer. */
    JsonNode log(JsonNode answer) {
        return json(gateway.send(
                "GET", "/v1/escalations/" + answer.path("escalationId").asText(), TestGateway.ADMIN, null));
    }

    @Override
    public void close() {
        gateway.close();
        vendor.close();
    }

    private static Stage kept(Map<String, String> settings) {
        Stage stage = with(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
        return stage;
    }

    /** Started when the first test needs it. */
    private static final class Shared {
        private static final Stage STAGE = kept(Map.of());
    }

    /** Started when the first test needs it. */
    private static final class OnPostgres {
        private static final Stage STAGE = kept(Postgres.settings());
    }
}
