package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.vendor.ManualClock;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bot asks whether it may offer a call; the gateway takes one escalation at a time. */
final class AvailabilityTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-27T17:00:00Z");
    private static final ManualClock CLOCK = new ManualClock();

    private static Stage stage;
    private String name;
    private String bot;

    @BeforeAll
    static void open() {
        stage = Stage.with(
                Map.of("inflight.max", "1", "breaker.least", "2", "breaker.window", "5", "private.hosts", "127.0.0.1"),
                CLOCK);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @BeforeEach
    void onMonday() {
        CLOCK.set(MONDAY);
        connect(stage.vendor.origin());
    }

    private void connect(URI origin) {
        name = Stage.unique("desk-");
        stage.desk(name, origin);
        bot = stage.gateway.bot(Stage.unique("bot-"), name, Map.of("deadline", "30s"));
    }

    @Test
    void withinHoursACallMayBeOffered() {
        JsonNode told = ask("");
        assertThat(told.path("available").asBoolean()).isTrue();
        assertThat(told.path("reason").asText()).isEmpty();
        assertThat(told.path("opensAt").asText()).isEmpty();
        assertThat(told.path("message").asText()).isEmpty();
    }

    @Test
    void outsideThemTheNextOpeningIsToldInTheLanguageAskedFor() {
        CLOCK.set(FRIDAY_EVENING);
        JsonNode told = ask("?language=fr");
        assertThat(told.path("available").asBoolean(true)).isFalse();
        assertThat(told.path("reason").asText()).isEqualTo("closed");
        assertThat(told.path("opensAt").asText()).isEqualTo("2026-11-30T08:00:00Z");
        assertThat(told.path("message").asText()).contains("de retour lundi à 9h00");
        assertThat(ask("").path("message").asText()).contains("is back on Monday at 09:00");
    }

    @Test
    void aPausedConnectionIsNotAvailable() {
        stage.gateway.send("POST", "/v1/connections/" + name + "/pause", TestGateway.ADMIN, null);
        assertThat(refused()).isEqualTo("paused");
    }

    @Test
    void aVendorThatFailsIsNotAvailable() {
        connect(URI.create("http://127.0.0.1:1"));
        for (int i = 0; i < 2; i++) {
            stage.gateway.escalate(name, bot, Map.of("phone", Stage.number()));
        }
        assertThat(refused()).isEqualTo("breaker");
    }

    @Test
    void anOverloadIsToldAndNotRefused() {
        stage.vendor.hold();
        CompletableFuture<?> first =
                CompletableFuture.supplyAsync(() -> stage.gateway.escalate(name, bot, Map.of("phone", Stage.number())));
        stage.vendor.next();
        String reason = refused();
        stage.vendor.release();
        first.join();
        assertThat(reason).isEqualTo("overload");
    }

    @Test
    void askingLeavesNoRow() {
        ask("");
        assertThat(json(stage.gateway.send("GET", "/v1/escalations?connection=" + name, TestGateway.ADMIN, null))
                        .path("items"))
                .isEmpty();
    }

    @Test
    void anotherBotsConnectionIsAsUnknownAsNone() {
        String own = "/v1/connections/acme/availability";
        assertThat(stage.gateway.send("GET", own, bot, null).statusCode()).isEqualTo(404);
        assertThat(stage.gateway
                        .send("GET", "/v1/connections/none/availability", bot, null)
                        .body())
                .isEqualTo(stage.gateway.send("GET", own, bot, null).body());
    }

    private String refused() {
        JsonNode told = ask("");
        assertThat(told.path("available").asBoolean(true)).isFalse();
        assertThat(told.path("message").asText()).contains("We cannot arrange a call at the moment");
        return told.path("reason").asText();
    }

    private JsonNode ask(String query) {
        return json(stage.gateway.send("GET", "/v1/connections/" + name + "/availability" + query, bot, null));
    }
}
