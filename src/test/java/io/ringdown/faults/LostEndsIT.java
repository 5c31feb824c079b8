package io.ringdown.faults;

import static io.ringdown.TestGateway.JSON;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.vendor.RawVendor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged program finds out by itself of the calls of one that was killed. */
class LostEndsIT {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final Map<String, String> SETTINGS = Map.of(
            "RINGDOWN_CUSTOM",
            Path.of("src/test/resources/recovery").toAbsolutePath().toString());

    @TempDir
    Path data;

    private String key;

    @Test
    void theNextGatewayAsksHowTheCallOfAKilledOneEnded() throws Exception {
        AtomicBoolean answers = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        try (RawVendor vendor = new RawVendor(peer -> {
            while (peer.read()) {
                if (!answers.getAndSet(true)) {
                    never.await();
                }
                peer.write(RawVendor.ok("{\"id\":\"r-1\"}"));
            }
        })) {
            String lost;
            try (GatewayProcess first = GatewayProcess.start(JAVA, data, SETTINGS)) {
                setUp(first, vendor.url());
                lost = escalate(first).path("escalationId").asText();
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> vendor.requests().size() == 1);
                first.kill();
            }
            try (GatewayProcess second = GatewayProcess.start(JAVA, data, SETTINGS)) {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> outcome(second, lost).equals("accepted"));
                JsonNode repeat = escalate(second);

                assertThat(repeat.path("outcome").asText()).isEqualTo("accepted");
                assertThat(repeat.path("escalationId").asText()).isEqualTo(lost);
                assertThat(vendor.requests())
                        .extracting(request -> request.substring(0, request.indexOf(' ')))
                        .containsExactly("POST", "GET");
            }
        }
    }

    private void setUp(GatewayProcess gateway, String url) throws Exception {
        admin(
                gateway,
                "/v1/connections",
                Map.of("name", "line", "mapping", "asks", "values", Map.of("brand", "one"), "origin", url));
        key = admin(gateway, "/v1/bots", Map.of("name", "bot", "connections", List.of("line"), "deadline", "1s"))
                .path("key")
                .asText();
    }

    private static JsonNode admin(GatewayProcess gateway, String path, Map<String, ?> body) throws Exception {
        HttpResponse<String> response = gateway.send("POST", path, GatewayProcess.ADMIN, JSON.writeValueAsString(body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return json(response);
    }

    private JsonNode escalate(GatewayProcess gateway) throws Exception {
        return json(gateway.send("POST", "/v1/connections/line/escalations", key, Crowd.body(0)));
    }

    private static String outcome(GatewayProcess gateway, String escalation) throws Exception {
        return json(gateway.send("GET", "/v1/escalations/" + escalation, GatewayProcess.ADMIN, ""))
                .path("outcome")
                .asText();
    }
}
