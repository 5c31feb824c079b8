package io.ringdown.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some bots that work through wishes of visitors, and remember of which they have heard no end. */
final class Bots {
    private static final int BOTS = 6;
    private static final Set<String> OPEN = Set.of("pending", "unavailable");

    private final Invariants invariants;
    private final Queue<Wish> open = new ConcurrentLinkedQueue<>();
    private String key;

    Bots(Invariants invariants) {
        this.invariants = invariants;
    }

    /** Makes what they need at a gateway whose store is empty. */
    void introduce(GatewayProcess gateway, CountingVendor vendor) throws Exception {
        admin(
                gateway,
                "/v1/connections",
                Map.of(
                        "name",
                        "line",
                        "mapping",
                        "json-api",
                        "values",
                        Map.of("url", vendor.url(), "headers", CountingVendor.VALUES.get("headers")),
                        "secrets",
                        Map.of("secret", Canary.SECRET)));
        key = admin(gateway, "/v1/bots", Map.of("name", "bot", "connections", List.of("line"), "deadline", "2s"))
                .path("key")
                .asText();
    }

    /** Ask for all of them, some at a time; returns when each was answered or its connection has died. */
    void ask(GatewayProcess gateway, List<Wish> wishes) throws Exception {
        Queue<Wish> waiting = new ConcurrentLinkedQueue<>(wishes);
        ExecutorService threads = Executors.newFixedThreadPool(BOTS);
        try {
            List<Future<?>> bots = new ArrayList<>();
            for (int i = 0; i < BOTS; i++) {
                bots.add(threads.submit(() -> {
                    for (Wish wish = waiting.poll(); wish != null; wish = waiting.poll()) {
                        ask(gateway, wish);
                    }
                    return null;
                }));
            }
            for (Future<?> bot : bots) {
                bot.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The wishes whose end was not heard, which will be asked for again. */
    List<Wish> unheard() {
        List<Wish> again = new ArrayList<>(open);
        open.removeAll(again);
        return again;
    }

    private void ask(GatewayProcess gateway, Wish wish) throws Exception {
        invariants.wished(wish);
        try {
            HttpResponse<String> response = gateway.send("POST", "/v1/connections/line/escalations", key, wish.json());
            JsonNode answer = TestGateway.json(response);
            invariants.heard(wish, answer);
            if (OPEN.contains(answer.path("outcome").asText())) {
                open.add(wish);
            }
        } catch (IOException dead) {
            if (!gateway.killed()) {
                throw dead;
            }
            open.add(wish);
        }
    }

    private static JsonNode admin(GatewayProcess gateway, String path, Map<String, ?> body) throws Exception {
        HttpResponse<String> response =
                gateway.send("POST", path, GatewayProcess.ADMIN, TestGateway.JSON.writeValueAsString(body));
        if (response.statusCode() != 201) {
            throw new AssertionError(response.body());
        }
        return TestGateway.json(response);
    }
}
