package io.ringdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeps a stranger, or a bot that went wrong, from calling people too often or at too great a cost. */
final class LimitsTest extends EveryStore {
    /** A bot whose numbers are not guarded, so that nothing but the limit stands between a crowd and its call. */
    private String careless;

    @BeforeEach
    void makeCarelessBot() {
        careless = stage.bot(Map.of("repeatWindow", "0s", "deadline", "30s"));
    }

    @Test
    void aCrowdForOneNumberIsCalledThreeTimesADayWhicheverBotTheyAsk() {
        String other = stage.bot(Map.of("repeatWindow", "0s", "deadline", "30s"));
        List<JsonNode> answers = Crowd.of(30, i -> escalate(i % 2 == 0 ? careless : other, number));

        assertThat(vendor.callsTo(number)).hasSize(3);
        assertThat(answers)
                .extracting(answer -> answer.path("outcome").asText())
                .isSubsetOf("accepted", "duplicate", "rate-limited");
    }

    @Test
    void whoIsRefusedHearsWhyAndForHowLong() {
        IntStream.range(0, 3).forEach(i -> escalate(careless, number));
        JsonNode refused = escalate(careless, number);

        assertThat(refused.path("accepted").asBoolean()).isFalse();
        assertThat(refused.path("outcome").asText()).isEqualTo("rate-limited");
        assertThat(refused.path("reason").asText()).isEqualTo("number");
        assertThat(refused.path("ask").asText()).isEmpty();
        assertThat(refused.path("retryAfter").asInt()).isBetween(80_000, 86_400);
        assertThat(refused.path("message").asText()).contains("another call to this number today");
    }

    @Test
    void aRefusedCallIsOnRecordAndHeardAgain() {
        IntStream.range(0, 3).forEach(i -> escalate(careless, number));
        JsonNode refused = escalate(careless, number);
        JsonNode log = stage.log(refused);

        assertThat(log.path("outcome").asText()).isEqualTo("rate-limited");
        assertThat(log.path("retryAfter")).isEqualTo(refused.path("retryAfter"));
        assertThat(log.path("message")).isEqualTo(refused.path("message"));
    }

    @Test
    void callsThatRangNobodyCountForNothing() {
        String busy = number.replaceFirst("..$", "11");
        assertThat(Stream.generate(() -> escalate(careless, busy)).limit(5))
                .allSatisfy(answer -> assertThat(answer.path("reason").asText()).isNotEqualTo("number"));
        assertThat(vendor.callsTo(busy)).hasSize(5);
    }

    @Test
    void numbersForTestsAreNotCounted() {
        assertThat(Stream.generate(() -> escalate(careless, "+999 0001 01")).limit(5))
                .allSatisfy(
                        answer -> assertThat(answer.path("outcome").asText()).isEqualTo("accepted"));
    }

    /** Among three calls the clock can strike once. */
    @Test
    void aBotCallsNoMoreThanItsHourAllows() {
        String slow = stage.bot(Map.of("callsPerHour", 1));
        List<JsonNode> answers = Stream.generate(() -> escalate(slow, Stage.number()))
                .limit(3)
                .filter(answer -> !answer.path("accepted").asBoolean())
                .toList();

        assertThat(answers).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.path("outcome").asText()).isEqualTo("rate-limited");
            assertThat(answer.path("reason").asText()).isEqualTo("bot");
            assertThat(answer.path("retryAfter").asInt()).isBetween(0, 3600);
        });
    }

    @Test
    void aNumberOfAnotherCountryIsAskedForAgainWithTheCountriesThatAreServed() {
        String french = stage.bot(Map.of("countries", List.of("FR"), "country", "FR"));
        JsonNode first = stage.escalate(french, body("+49 1512 3456789"));

        assertThat(first.path("outcome").asText()).isEqualTo("number-not-allowed");
        assertThat(first.path("reason").asText()).isEqualTo("country");
        assertThat(first.path("ask").asText()).isEqualTo("number");
        assertThat(first.path("message").asText()).contains("France");
        assertThat(stage.log(first).path("message")).isEqualTo(first.path("message"));

        JsonNode second = stage.escalate(french, body(number));
        assertThat(second.path("outcome").asText()).isEqualTo("accepted");
        assertThat(second.path("escalationId")).isEqualTo(first.path("escalationId"));
    }

    /** In a conversation of its own. */
    private JsonNode escalate(String key, String phone) {
        return stage.escalate(key, Map.of("phone", phone, "conversationId", Stage.unique("limits-")));
    }
}
