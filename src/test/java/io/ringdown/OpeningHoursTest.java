package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bots hear of a connection with opening hours. */
final class OpeningHoursTest extends EverySunday {
    private static final Instant MONDAY_EVENING = Instant.parse("2026-11-23T19:00:00Z");

    private static String bot;

    @BeforeAll
    static void connect() {
        Map<String, ?> values = Map.of("url", stage.vendor.origin() + "/calls");
        stage.gateway.connection("now", "json-api", values, Map.of(), null, Map.of("hours", Stage.HOURS));
        bot = stage.gateway.bot("shop", "desk", Map.of("attempts", 9));
    }

    @Test
    void outsideThemNobodyIsCalledAndTheNextOpeningIsTold() {
        String number = Stage.number();
        JsonNode answer = escalate(Map.of("phone", number));

        assertThat(answer.path("outcome").asText()).isEqualTo("closed");
        assertThat(answer.path("opensAt").asText()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(answer.path("message").asText()).contains("is back tomorrow at 09:00");
        assertThat(answer.path("ask").asText()).isEmpty();
        assertThat(stage.vendor.callsTo(number)).isEmpty();
        JsonNode log = stage.log(answer);
        assertThat(log.path("opensAt").asText()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(log.at("/attemptLog/0/outcome").asText()).isEqualTo("closed");
    }

    @Test
    void theOpeningIsToldInTheVisitorsLanguage() {
        JsonNode answer = escalate(Map.of("phone", Stage.number(), "language", "fr"));
        assertThat(answer.path("message").asText()).contains("de retour demain à 9h00");
    }

    @Test
    void nobodyIsAskedForABetterNumberWhileItIsClosed() {
        assertThat(escalate(Map.of("phone", "my number")).path("outcome").asText())
                .isEqualTo("closed");
    }

    @Test
    void askedAgainWhenItIsOpenTheSameEscalationIsAccepted() {
        Map<String, String> body = Map.of("phone", Stage.number(), "conversationId", Stage.unique("c-"));
        JsonNode closed = escalate(body);
        CLOCK.set(MONDAY);
        JsonNode open = escalate(body);

        assertThat(open.path("accepted").asBoolean()).isTrue();
        assertThat(open.path("escalationId")).isEqualTo(closed.path("escalationId"));
    }

    @Test
    void aRepeatOfWhatWasAcceptedHearsThatAlsoAfterHours() {
        Map<String, String> body = Map.of("phone", Stage.number(), "conversationId", Stage.unique("c-"));
        CLOCK.set(MONDAY);
        JsonNode accepted = escalate(body);
        CLOCK.set(MONDAY_EVENING);
        JsonNode again = escalate(body);

        assertThat(again.path("replayed").asBoolean()).isTrue();
        assertThat(again.path("reference")).isEqualTo(accepted.path("reference"));
        assertThat(stage.vendor.callsTo(body.get("phone"))).hasSize(1);
    }

    @Test
    void aTimeWithinThemIsPassedToTheVendorEvenWhileItIsClosed() {
        String number = Stage.number();
        JsonNode answer = escalate(Map.of("phone", number, "callAt", "2026-11-23T10:30:00+01:00"));

        assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
        assertThat(answer.path("message").asText()).contains("tomorrow at 10:30");
        assertThat(stage.vendor.callsTo(number))
                .singleElement()
                .satisfies(call -> assertThat(call.json().path("at").asText()).isEqualTo("2026-11-23T09:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T18:30:00+01:00, outside-hours, 2026-11-24T08:00:00Z",
        "2026-11-20T10:00:00+01:00, past, ''",
        "2026-12-23T10:00:00+01:00, too-far, ''"
    })
    void anyOtherTimeIsRefusedAndTheHoursAreTold(String callAt, String reason, String opensAt) {
        String number = Stage.number();
        JsonNode answer = escalate(Map.of("phone", number, "callAt", callAt));

        assertThat(answer.path("outcome").asText()).isEqualTo("invalid-time");
        assertThat(answer.path("reason").asText()).isEqualTo(reason);
        assertThat(answer.path("ask").asText()).isEqualTo("time");
        assertThat(answer.path("opensAt").asText()).isEqualTo(opensAt);
        assertThat(answer.path("message").asText()).contains("Mon-Fri 09:00-18:00");
        assertThat(stage.vendor.callsTo(number)).isEmpty();
    }

    @Test
    void aVendorThatCannotPlanIsNotCalledForLater() {
        String key = stage.gateway.bot(Stage.unique("bot-"), "now", Map.of());
        CLOCK.set(MONDAY);
        JsonNode answer = json(stage.gateway.escalate(
                "now", key, Map.of("phone", Stage.number(), "callAt", "2026-11-23T10:30:00+01:00")));
        assertThat(answer.path("reason").asText()).isEqualTo("not-scheduled");
    }

    @Test
    void aTestNumberIsAnsweredAtAnyHour() {
        assertThat(escalate(Map.of("phone", "+999 0001 01")).path("outcome").asText())
                .isEqualTo("accepted");
    }

    @Test
    void aDryRunTellsTheSame() {
        JsonNode answer = json(stage.gateway.send(
                "POST", "/v1/connections/desk/escalations?dryRun=true", bot, Map.of("phone", Stage.number())));
        assertThat(answer.path("outcome").asText()).isEqualTo("closed");
    }

    private static JsonNode escalate(Map<String, ?> body) {
        return json(stage.gateway.escalate("desk", bot, body));
    }
}
