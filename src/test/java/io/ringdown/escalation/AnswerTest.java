package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void hasTheKeysOfTheContractInItsOrder() throws Exception {
        Ending ending = Ending.of(new Verdict(Outcome.INVALID_NUMBER, "too-short"));
        assertThat(JSON.writeValueAsString(
                        Answer.of(ending, "Once more?", "esc_01", null, false).asMap()))
                .isEqualTo("{\"accepted\":false,\"outcome\":\"invalid-number\",\"reason\":\"too-short\","
                        + "\"message\":\"Once more?\",\"ask\":\"number\",\"retry\":true,\"escalationId\":\"esc_01\","
                        + "\"reference\":\"\",\"position\":\"\",\"etaMinutes\":\"\",\"opensAt\":\"\","
                        + "\"retryAfter\":\"\",\"replayed\":false}");
    }

    @Test
    void tellsPlacesAndTimesAsText() {
        Ending ending = new Ending(
                Verdict.of(Outcome.ACCEPTED),
                null,
                null,
                3,
                Duration.ofSeconds(61),
                Duration.ofMillis(1500),
                Instant.parse("2026-11-25T08:00:00Z"),
                200,
                12,
                null,
                Map.of());
        Answer answer = Answer.of(ending, "m", "esc_01", "A1B2C3D4", true);
        assertThat(answer.asMap())
                .containsEntry("accepted", true)
                .containsEntry("position", "3")
                .containsEntry("etaMinutes", "2")
                .containsEntry("opensAt", "2026-11-25T08:00:00Z")
                .containsEntry("retryAfter", "2")
                .containsEntry("replayed", true);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void retriesExactlyWhereItAsksForTheNumber(Outcome outcome) {
        Answer answer = Answer.of(Ending.of(outcome), "", null, null, false);
        assertThat(answer.retry()).isEqualTo(answer.ask().equals("number"));
        assertThat(answer.status()).isEqualTo(outcome.status());
        Answer last = Answer.of(Ending.of(new Verdict(outcome, "last")), "", null, null, false);
        assertThat(last.ask()).isEmpty();
        assertThat(last.retry()).isFalse();
    }

    @Test
    void addsTheFieldsOfAProblem() {
        Answer answer = Answer.of(Ending.of(Outcome.NO_AGENT), "All are busy.", "esc_01", null, false);
        assertThat(answer.asProblem())
                .containsAllEntriesOf(answer.asMap())
                .containsEntry("type", "urn:ringdown:outcome:no-agent")
                .containsEntry("title", "No agent")
                .containsEntry("status", 503)
                .containsEntry("detail", "All are busy.")
                .hasSize(17);
    }

    @ParameterizedTest
    @CsvSource({"key, 422", "repeat, 200", "'', 200"})
    void callsAKeyForAnotherNumberAnError(String reason, int status) {
        assertThat(Answer.status(new Verdict(Outcome.DUPLICATE, reason))).isEqualTo(status);
    }

    @Test
    void answersADryRunAndARefusedCallerWithTheSameKeys() {
        assertThat(Answer.dryRun("Nobody was called.").asMap())
                .containsEntry("outcome", "dry-run")
                .containsEntry("accepted", false)
                .hasSize(13);
        Answer refused = Answer.refused(Outcome.MISCONFIGURED, "key", "Unknown key.", 401);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.asMap()).containsEntry("outcome", "misconfigured").hasSize(13);
    }

    @Property
    void isTheSameAfterItWasJson(
            @ForAll Outcome outcome,
            @ForAll String reason,
            @ForAll String message,
            @ForAll int position,
            @ForAll boolean replayed)
            throws Exception {
        String text = Texts.clean(message, VisitorTexts.LONGEST);
        Ending ending = new Ending(
                new Verdict(outcome, Texts.clean(reason, 40)),
                null,
                null,
                position,
                null,
                null,
                null,
                0,
                0,
                null,
                Map.of());
        Map<String, Object> answer =
                Answer.of(ending, text, "esc_1", null, replayed).asMap();
        assertThat(JSON.readValue(JSON.writeValueAsBytes(answer), Object.class)).isEqualTo(answer);
    }
}
