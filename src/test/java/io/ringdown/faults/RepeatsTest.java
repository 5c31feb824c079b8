package io.ringdown.faults;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.store.Postgres;
import io.ringdown.vendor.ManualClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bots that say the same again: at once, many times, later, or with another number. */
class RepeatsTest {
    private static final int CROWD = 200;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path data;

    private final ManualClock clock = new ManualClock();
    private final CountingVendor vendor = new CountingVendor();
    private final Invariants invariants = new Invariants(vendor);
    private TestGateway gateway;
    private String key;

    RepeatsTest() throws IOException {}

    @AfterEach
    void close() throws Exception {
        invariants.check(path -> json(gateway.send("GET", path, ADMIN, null)), true);
        gateway.close();
        vendor.close();
        Invariants.checkNothingIsKept(data, List.of());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aKeyThatTwoHundredSendAtOnceIsOneCallWithOneAnswer(boolean postgresql) {
        start(postgresql ? Postgres.settings() : Map.of());
        Wish wish = new Wish(1);
        vendor.hold();
        List<CompletableFuture<JsonNode>> crowd =
                IntStream.range(0, CROWD).mapToObj(i -> ask(wish)).toList();
        vendor.arrived(1);
        vendor.release();

        assertThat(crowd.stream().map(CompletableFuture::join)).allSatisfy(answer -> {
            invariants.heard(wish, answer);
            assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
        });
        assertThat(crowd.stream().map(answer -> answer.join().path("reference").asText()))
                .containsOnly(crowd.get(0).join().path("reference").asText());
        JsonNode otherBody = ask(new Wish(2)).join();
        assertThat(otherBody.path("outcome").asText()).isEqualTo("duplicate");
        assertThat(otherBody.path("status").asInt()).isEqualTo(422);
        assertThat(vendor.calls()).hasSize(1);
    }

    @Test
    void aBotThatSendsItsRequestAgainAfterTenAndThirtySecondsHearsTheSame() {
        start(Map.of());
        Wish wish = new Wish(3);
        JsonNode first = ask(wish).join();
        invariants.heard(wish, first);
        for (int seconds : List.of(10, 20)) {
            clock.set(clock.instant().plus(Duration.ofSeconds(seconds)));
            JsonNode again = ask(wish).join();
            invariants.heard(wish, again);
            assertThat(again.path("outcome").asText()).isEqualTo("accepted");
            assertThat(again.path("replayed").asBoolean()).isTrue();
            assertThat(Stream.of("reference", "escalationId", "message").map(again::path))
                    .isEqualTo(Stream.of("reference", "escalationId", "message")
                            .map(first::path)
                            .toList());
        }
        assertThat(vendor.calls()).hasSize(1);
    }

    private void start(Map<String, String> settings) {
        Map<String, String> all = new java.util.HashMap<>(settings);
        all.put("private.hosts", "127.0.0.1");
        gateway = TestGateway.start(data, all, clock);
        gateway.connection(
                "line",
                "json-api",
                Map.of("url", vendor.url(), "headers", CountingVendor.VALUES.get("headers")),
                Map.of("secret", Canary.SECRET),
                null);
        key = gateway.bot("bot", "line", Map.of("answerStyle", "http", "deadline", "60s"));
    }

    /** All of them under one key. */
    private CompletableFuture<JsonNode> ask(Wish wish) {
        HttpRequest request = HttpRequest.newBuilder(gateway.address().resolve("/v1/connections/line/escalations"))
                .headers("X-API-Key", key, "Content-Type", "application/json", "Idempotency-Key", "one")
                .POST(HttpRequest.BodyPublishers.ofString(wish.json()))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(TestGateway::json);
    }
}
