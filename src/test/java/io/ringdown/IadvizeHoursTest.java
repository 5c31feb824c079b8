package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.vendor.ManualClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connected bots on a connection that is open from Monday to Friday, 09:00 to 18:00 in Paris; each test begins on a Sunday. */
final class IadvizeHoursTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private static final ManualClock CLOCK = new ManualClock();

    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.with(Map.of(), CLOCK);
        Map<String, Object> desk = Map.of(
                "name", "desk",
                "mapping", "acme",
                "values", Map.of("brand", "one"),
                "secrets", Map.of("token", "t0ken"),
                "origin", stage.vendor.origin().toString(),
                "hours", Map.of("zone", "Europe/Paris", "open", "Mo-Fr 09:00-18:00"));
        assertThat(stage.gateway
                        .send("POST", "/v1/connections", TestGateway.ADMIN, desk)
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @BeforeEach
    void sunday() {
        CLOCK.set(SUNDAY);
    }

    @Test
    void outsideThemOnlyABotThatAsksForATimeIsShown() {
        Iadvize callback = Iadvize.bound(stage.gateway, "desk", "callback", "en");
        Iadvize booking = Iadvize.bound(stage.gateway, "desk", "booking", "en");
        assertThat(callback.available()).isFalse();
        assertThat(booking.available()).isTrue();

        CLOCK.set(MONDAY);
        assertThat(callback.available()).isTrue();
    }

    @Test
    void whoWritesAllTheSameReadsWhenSomebodyIsBackAndIsCalledThen() {
        Iadvize iadvize = Iadvize.bound(stage.gateway, "desk", "callback", "fr");
        String chat = iadvize.open();
        String number = Stage.number();

        assertThat(iadvize.say(chat, number).get(0)).contains("de retour demain à 9h00");
        assertThat(stage.vendor.callsTo(number)).isEmpty();

        CLOCK.set(MONDAY);
        assertThat(iadvize.say(chat, number).get(0)).startsWith("Merci. Nous appellerons");
        assertThat(stage.vendor.callsTo(number)).hasSize(1);
        assertThat(escalations(iadvize))
                .singleElement()
                .satisfies(one -> assertThat(one.path("attempts").asInt()).isEqualTo(2));
    }

    @Test
    void aTimeThatIsOfferedIsPassedToTheVendorAndFoundByTheScenariosBotName() {
        Iadvize iadvize = Iadvize.bound(stage.gateway, "desk", "booking", "en");
        assertThat(iadvize.greeting())
                .endsWith(
                        "(offer tomorrow at 10:00)",
                        "(offer tomorrow at 14:00)",
                        "(offer tomorrow at 17:00)",
                        "(offer on Tuesday at 10:00)",
                        "(offer As soon as possible)");
        String chat = iadvize.open();
        String number = Stage.number();

        assertThat(iadvize.say(chat, "tomorrow at 14:00").get(0)).startsWith("On which phone number");
        assertThat(iadvize.say(chat, "it is " + number).get(0))
                .startsWith(
                        "Thank you. We will call the number ending in " + number.substring(10) + " tomorrow at 14:00.");
        assertThat(times(number)).containsExactly("2026-11-23T13:00:00Z");
        JsonNode found = json(
                stage.gateway.send("GET", "/v1/escalations?bot=Call%20booking&q=" + chat, TestGateway.ADMIN, null));
        assertThat(found.path("items")).hasSize(1);
    }

    @Test
    void aTimeAtWhichNobodyIsInIsChosenAnewWithinTheSameEscalation() {
        Iadvize iadvize = Iadvize.bound(stage.gateway, "desk", "booking", "de");
        String chat = iadvize.open();
        String number = Stage.number();

        List<String> refused = iadvize.say(chat, "Morgen um 20 Uhr unter " + number);
        assertThat(refused.get(0)).contains("Unsere Zeiten: Mo-Fr 09:00-18:00");
        assertThat(refused).contains("(offer morgen um 10:00 Uhr)");
        assertThat(times(number)).isEmpty();

        assertThat(iadvize.say(chat, "morgen um 10:00 Uhr").get(0)).contains("morgen um 10:00 Uhr");
        assertThat(times(number)).containsExactly("2026-11-23T09:00:00Z");
        assertThat(escalations(iadvize)).hasSize(1);
    }

    private static List<String> times(String number) {
        return stage.vendor.callsTo(number).stream()
                .map(call -> call.json().path("at").asText())
                .toList();
    }

    private static JsonNode escalations(Iadvize iadvize) {
        return json(stage.gateway.send("GET", "/v1/escalations?bot=" + iadvize.bot(), TestGateway.ADMIN, null))
                .path("items");
    }
}
