package io.ringdown.faults;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static io.ringdown.vendor.RawVendor.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.vendor.RawVendor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor that is slower than the bot may wait: it answers only when the test lets it, which is after the bot was answered. */
class DeadlineTest {
    @TempDir
    static Path data;

    private static TestGateway gateway;

    private final CountDownLatch answered = new CountDownLatch(1);
    private RawVendor vendor;
    private String key;
    private String connection;
    private static int tests;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start(data, Map.of("private.hosts", "127.0.0.1", "number.calls", "0"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void open() throws IOException {
        vendor = new RawVendor(peer -> {
            while (peer.read()) {
                answered.await();
                peer.write(ok("{\"id\":\"r-1\"}"));
            }
        });
        connection = "slow-" + tests++;
        gateway.connection(connection, "json-api", Map.of("url", vendor.url()), Map.of("secret", "s"), null);
        key = gateway.bot("bot-" + connection, connection, Map.of("deadline", "1s"));
    }

    @AfterEach
    void close() throws IOException {
        answered.countDown();
        vendor.close();
    }

    @Test
    void theBotHearsPendingAndTheCallGoesOn() {
        JsonNode first = escalate("c-1");
        assertThat(first.path("outcome").asText()).isEqualTo("pending");
        assertThat(first.path("accepted").asBoolean()).isFalse();
        assertThat(first.path("escalationId").asText()).isNotEmpty();
        assertThat(outcome(first)).isEqualTo("pending");

        answered.countDown();

        assertThat(settled(first).path("outcome").asText()).isEqualTo("accepted");
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void aRepeatWhileTheCallRunsHearsPendingAndRingsNobody() {
        JsonNode first = escalate("c-2");
        JsonNode repeat = escalate("c-2");
        JsonNode elsewhere = escalate("c-3");

        assertThat(repeat.path("outcome").asText()).isEqualTo("pending");
        assertThat(repeat.path("escalationId")).isEqualTo(first.path("escalationId"));
        assertThat(elsewhere.path("outcome").asText()).isEqualTo("duplicate");
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void aRepeatAfterTheEndHearsItAndRingsNobody() {
        JsonNode first = escalate("c-4");
        answered.countDown();
        settled(first);

        JsonNode repeat = escalate("c-4");

        assertThat(repeat.path("outcome").asText()).isEqualTo("accepted");
        assertThat(repeat.path("replayed").asBoolean()).isTrue();
        assertThat(repeat.path("reference")).isEqualTo(first.path("reference"));
        assertThat(repeat.path("escalationId")).isEqualTo(first.path("escalationId"));
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void aBotThatAsksAgainWaitsForTheEnd() throws Exception {
        JsonNode first = escalate("c-5");
        CompletableFuture<JsonNode> asking = CompletableFuture.supplyAsync(() -> read(first, key));
        answered.countDown();

        JsonNode told = asking.get();
        assertThat(told.path("outcome").asText()).isEqualTo("accepted");
        assertThat(told.path("attemptLog").findValuesAsText("outcome")).containsExactly("accepted");
    }

    private JsonNode escalate(String conversation) {
        return json(gateway.escalate(
                connection, key, Map.of("phone", "+33 6 39 98 78 01", "conversationId", conversation)));
    }

    /** What the bot hears, who waits for it. */
    private JsonNode settled(JsonNode first) {
        JsonNode told = read(first, key);
        while (told.path("outcome").asText().equals("pending")) {
            told = read(first, key);
        }
        assertThat(outcome(first)).isEqualTo(told.path("outcome").asText());
        return told;
    }

    /** What the row says now. */
    private static String outcome(JsonNode first) {
        return read(first, ADMIN).path("outcome").asText();
    }

    private static JsonNode read(JsonNode first, String key) {
        return json(gateway.send(
                "GET", "/v1/escalations/" + first.path("escalationId").asText(), key, null));
    }
}
