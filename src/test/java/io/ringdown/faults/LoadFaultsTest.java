package io.ringdown.faults;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor that answers nobody until it is told to, and more visitors than it or the gateway can take. */
class LoadFaultsTest {
    private static final int PLACES = 20;

    @TempDir
    Path data;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private CountingVendor vendor;
    private Invariants invariants;
    private FaultyVendors vendors;

    @BeforeEach
    void open() throws IOException {
        vendor = new CountingVendor();
        invariants = new Invariants(vendor);
    }

    @AfterEach
    void close() throws IOException {
        vendors.close();
        vendor.close();
        Invariants.checkNothingIsKept(data, List.of());
    }

    @Test
    void tenTimesTheLoadIsRefusedAtOnceAndWhatIsTakenIsAnswered() throws Exception {
        vendors = new FaultyVendors(data, Map.of("inflight.max", Integer.toString(PLACES)), "60s");
        FaultyVendors.Line line = vendors.line(vendor.url(), CountingVendor.VALUES, "60s");
        vendor.hold();
        List<CompletableFuture<JsonNode>> taken = ask(line, 0, PLACES);
        vendor.arrived(PLACES);

        // The vendor still answers nobody: who is answered now did not wait for it.
        assertThat(ask(line, PLACES, PLACES * 10).stream().map(CompletableFuture::join))
                .hasSize(PLACES * 9)
                .allSatisfy(answer -> {
                    assertThat(answer.path("outcome").asText()).isEqualTo("unavailable");
                    assertThat(answer.path("reason").asText()).isEqualTo("overload");
                    assertThat(answer.path("retryAfter").asText()).isEqualTo("5");
                });
        assertThat(taken).noneMatch(CompletableFuture::isDone);
        vendor.release();

        assertThat(taken.stream().map(CompletableFuture::join))
                .allSatisfy(
                        answer -> assertThat(answer.path("outcome").asText()).isEqualTo("accepted"));
        await().untilAsserted(() -> assertThat(ask(line, PLACES, PLACES + 1)
                        .get(0)
                        .join()
                        .path("outcome")
                        .asText())
                .isEqualTo("accepted"));
        assertThat(invariants.check(this::read, true).calls()).isEqualTo(PLACES + 1);
    }

    @Test
    void aVendorThatHangsWithTwoThousandCallsLeavesTheOthersAlone() throws Exception {
        int hung = 2_000;
        int others = 100;
        vendors = new FaultyVendors(data, Map.of(), "60s");
        FaultyVendors.Line line = vendors.line(vendor.url(), CountingVendor.VALUES, "5m");
        vendor.hold();
        List<CompletableFuture<JsonNode>> waiting =
                Crowd.inWaves(hung, n -> ask(line, n, n + 1).get(0), vendor::arrived);

        try (CountingVendor well = new CountingVendor()) {
            FaultyVendors.Line other = vendors.line(well.url(), CountingVendor.VALUES, "20s");
            Invariants theirs = new Invariants(well);
            for (int n = hung; n < hung + others; n++) {
                Wish wish = new Wish(n);
                JsonNode answer = json(vendors.gateway.escalate(other.name(), other.key(), wish.body()));
                theirs.heard(wish, answer);
                assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
            }
            assertThat(vendor.calls()).hasSize(hung);
            vendor.release();
            waiting.forEach(CompletableFuture::join);

            assertThat(theirs.check(this::read, true).calls()).isEqualTo(others);
        }
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> invariants.check(this::read, true));
    }

    @Test
    void anOpenBreakerTriesOneCallAndClosesWhenThatIsAnswered() throws Exception {
        vendors = new FaultyVendors(
                data,
                Map.of(
                        "breaker.window", "5",
                        "breaker.least", "5",
                        "breaker.wait", "500ms",
                        "breaker.trial", "1"),
                "60s");
        try (FaultProxy network = new FaultProxy(vendor.port())) {
            FaultyVendors.Line line = vendors.line("http://127.0.0.1:" + network.port(), CountingVendor.VALUES, "60s");
            network.down();
            assertThat(IntStream.range(0, 10).mapToObj(n -> reason(line, n))).contains("breaker");
            vendor.hold();
            network.up();

            List<CompletableFuture<JsonNode>> trials = new ArrayList<>();
            int[] n = {10};
            await().until(() -> {
                trials.addAll(ask(line, n[0], ++n[0]));
                return vendor.calls().size() == 1;
            });
            assertThat(ask(line, 500, 520).stream().map(CompletableFuture::join).map(answer -> answer.path("reason")
                            .asText()))
                    .as("while the one trial is under way")
                    .containsOnly("breaker");
            assertThat(vendor.calls()).hasSize(1);
            vendor.release();
            trials.forEach(CompletableFuture::join);

            assertThat(reason(line, 600)).isEmpty();
            assertThat(invariants.check(this::read, true).calls()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void aQuotaLetsThroughWhatItSaysAndTellsTheOthersWhenToComeAgain() throws Exception {
        vendors = new FaultyVendors(data, Map.of(), "60s");
        FaultyVendors.Line line = vendors.line(Map.of(
                "mapping", "json-api",
                "values", Map.of("url", vendor.url(), "headers", CountingVendor.VALUES.get("headers")),
                "secrets", Map.of("secret", Canary.SECRET),
                "limits", Map.of("rate", "30/10m")));
        List<JsonNode> answers =
                ask(line, 0, 40).stream().map(CompletableFuture::join).toList();

        assertThat(answers)
                .filteredOn(answer -> answer.path("outcome").asText().equals("accepted"))
                .hasSize(30);
        assertThat(answers)
                .filteredOn(answer -> answer.path("outcome").asText().equals("rate-limited"))
                .hasSize(10)
                .allSatisfy(
                        answer -> assertThat(answer.path("retryAfter").asInt()).isBetween(1, 600));
        assertThat(invariants.check(this::read, true).calls()).isEqualTo(30);
    }

    private String reason(FaultyVendors.Line line, int n) {
        return ask(line, n, n + 1).get(0).join().path("reason").asText();
    }

    /** Wishes of these numbers, all at once. */
    private List<CompletableFuture<JsonNode>> ask(FaultyVendors.Line line, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(Wish::new)
                .map(wish -> http.sendAsync(request(line, wish), HttpResponse.BodyHandlers.ofString())
                        .thenApply(TestGateway::json)
                        .whenComplete((answer, failed) -> {
                            if (answer != null) {
                                invariants.heard(wish, answer);
                            }
                        }))
                .toList();
    }

    private HttpRequest request(FaultyVendors.Line line, Wish wish) {
        return HttpRequest.newBuilder(
                        vendors.gateway.address().resolve("/v1/connections/" + line.name() + "/escalations"))
                .headers("X-API-Key", line.key(), "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wish.json()))
                .build();
    }

    private JsonNode read(String path) {
        return json(vendors.gateway.send("GET", path, ADMIN, null));
    }
}
