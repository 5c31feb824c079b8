package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Connected bots on a connection with opening hours. */
final class IadvizeHoursTest extends EverySunday {
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
        assertThat(iadvize.escalations())
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
        assertThat(iadvize.escalations()).hasSize(1);
    }

    private static List<String> times(String number) {
        return stage.vendor.callsTo(number).stream()
                .map(call -> call.json().path("at").asText())
                .toList();
    }
}
