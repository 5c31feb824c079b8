package io.ringdown.faults;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.vendor.RawVendor;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged program does between SIGTERM and its end, with calls under way at a vendor that holds them. */
class ShutdownIT {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final int CALLS = 200;
    private static final int SIGTERM = 128 + 15;

    @TempDir
    Path data;

    private final CountDownLatch gate = new CountDownLatch(1);
    private RawVendor vendor;
    private Line line;

    @BeforeEach
    void open() throws IOException {
        vendor = new RawVendor(peer -> {
            while (peer.read()) {
                gate.await();
                peer.write(RawVendor.ok("{\"id\":\"r-1\"}"));
            }
        });
        line = new Line(vendor.url());
    }

    @AfterEach
    void close() throws IOException {
        gate.countDown();
        vendor.close();
    }

    @Test
    void aStoppingGatewaySaysSoFirstAndBringsItsCallsToTheirEnd() throws Exception {
        try (GatewayProcess first = GatewayProcess.start(JAVA, data, Map.of("RINGDOWN_STOP_WITHIN", "120s"))) {
            line.setUp(first, "60s");
            List<CompletableFuture<HttpResponse<String>>> waiting = underWay(first);
            first.stop();
            await().atMost(A_WHILE).until(() -> !first.ready());

            JsonNode refused = line.escalate(first, CALLS);
            assertThat(refused.path("outcome").asText()).isEqualTo("unavailable");
            assertThat(refused.path("reason").asText()).isEqualTo("stopping");
            assertThat(refused.path("retryAfter").asText()).isNotEmpty();
            assertThat(vendor.requests()).hasSize(CALLS);

            gate.countDown();
            for (CompletableFuture<HttpResponse<String>> answer : waiting) {
                assertThat(json(answer.join()).path("outcome").asText()).isEqualTo("accepted");
            }
            assertThat(first.ended()).isEqualTo(SIGTERM);
        }
        try (GatewayProcess second = GatewayProcess.start(JAVA, data)) {
            assertThat(Line.outcomes(second)).isEqualTo(Map.of("accepted", CALLS, "unavailable", 1));
        }
    }

    @Test
    void whatIsNotOverInTimeIsUnconfirmedAndNotCalledAgain() throws Exception {
        try (GatewayProcess first = GatewayProcess.start(JAVA, data, Map.of("RINGDOWN_STOP_WITHIN", "2s"))) {
            line.setUp(first, "60s");
            underWay(first);
            first.stop();
            assertThat(first.ended()).isEqualTo(SIGTERM);
        }
        try (GatewayProcess second = GatewayProcess.start(JAVA, data)) {
            assertThat(Line.outcomes(second)).isEqualTo(Map.of("unconfirmed", CALLS));
            JsonNode repeat = line.escalate(second, 0);

            assertThat(repeat.path("outcome").asText()).isEqualTo("unconfirmed");
            assertThat(repeat.path("replayed").asBoolean()).isTrue();
            assertThat(vendor.requests()).hasSize(CALLS);
        }
    }

    /** So many calls that the vendor has, and does not answer. */
    private List<CompletableFuture<HttpResponse<String>>> underWay(GatewayProcess gateway) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int n = 0; n < CALLS; n++) {
            waiting.add(http.sendAsync(line.request(gateway, n), HttpResponse.BodyHandlers.ofString()));
        }
        await().atMost(A_WHILE).until(() -> vendor.requests().size() >= CALLS);
        return waiting;
    }
}
