package io.ringdown.faults;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real gateway that may call loopback, where each trial has a connection, a bot and a number of its own. */
final class FaultyVendors implements AutoCloseable {
    /** Longer than a vendor gets: the bots of these tests wait for the end. */
    static final String PATIENT = "25s";

    final TestGateway gateway;
    private final String deadline;
    private final AtomicInteger trials = new AtomicInteger();

    FaultyVendors(Path data) {
        this(data, Map.of(), PATIENT);
    }

    /**
     * @param more settings by name without {@code ringdown.}
     * @param deadline of every bot
     */
    FaultyVendors(Path data, Map<String, String> more, String deadline) {
        this.deadline = deadline;
        Map<String, String> settings = new HashMap<>(Map.of("private.hosts", "127.0.0.1"));
        settings.putAll(more);
        gateway = TestGateway.start(data, settings);
    }

    /**
     * A connection with a bot that may use it.
     *
     * @param n of 0 to 99, which no other connection of this gateway has
     */
    record Line(TestGateway gateway, int n, String name, String key) {

        JsonNode escalate() {
            return json(send());
        }

        HttpResponse<String> send() {
            return gateway.escalate(name, key, Canary.escalation(n));
        }

        /** What the log says of the escalation of that answer. */
        JsonNode row(JsonNode answer) {
            return json(gateway.send(
                    "GET", "/v1/escalations/" + answer.path("escalationId").asText(), ADMIN, null));
        }
    }

    /** A connection of any API at that URL. */
    Line line(String url, Map<String, ?> values, String timeout) {
        Map<String, Object> all = new HashMap<>(Map.of("url", url));
        all.putAll(values);
        return line(Map.of(
                "mapping",
                "json-api",
                "values",
                all,
                "secrets",
                Map.of("secret", Canary.SECRET),
                "limits",
                Map.of("timeout", timeout)));
    }

    Line line(Map<String, ?> connection) {
        int n = trials.getAndIncrement();
        String name = "line-" + n;
        Map<String, Object> body = new HashMap<>(connection);
        body.put("name", name);
        HttpResponse<String> made = gateway.send("POST", "/v1/connections", ADMIN, body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return new Line(gateway, n, name, gateway.bot("bot-" + n, name, Map.of("deadline", deadline)));
    }

    @Override
    public void close() {
        gateway.close();
    }
}
