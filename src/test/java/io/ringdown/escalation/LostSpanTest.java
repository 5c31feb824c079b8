package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Identity.Kind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LostSpanTest {
    private static final Instant UNTIL = Instant.parse("2026-11-28T10:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(20);

    private final LostSpan lost = new LostSpan(UNTIL, false);

    @Test
    void aNumberOrAConversationMayBeARepeatForAsLongAsTheNumberWouldBeBound() {
        for (Kind kind : new Kind[] {Kind.NUMBER, Kind.CONVERSATION}) {
            assertThat(lost.covers(kind, WINDOW, after(19))).isTrue();
            assertThat(lost.covers(kind, WINDOW, after(20))).isFalse();
        }
    }

    @Test
    void tenMinutesAreTheLeast() {
        assertThat(lost.covers(Kind.CONVERSATION, Duration.ZERO, after(9))).isTrue();
        assertThat(lost.covers(Kind.CONVERSATION, Duration.ZERO, after(10))).isFalse();
    }

    @Test
    void aKeyMayBeARepeatForADay() {
        assertThat(lost.covers(Kind.KEY, WINDOW, after(24 * 60 - 1))).isTrue();
        assertThat(lost.covers(Kind.KEY, WINDOW, after(24 * 60))).isFalse();
    }

    @Test
    void anEscalationFromBeforeThatIsNotKnownIsOneOfTheLost() {
        assertThat(lost.lost(UNTIL, after(60))).isTrue();
        assertThat(lost.lost(after(1), after(60))).isFalse();
        assertThat(lost.lost(UNTIL, after(24 * 60))).isFalse();
    }

    @Test
    void aPersonEndsAllOfIt() {
        LostSpan ended = new LostSpan(UNTIL, true);
        for (LostSpan span : new LostSpan[] {ended, LostSpan.NONE}) {
            assertThat(span.covers(Kind.KEY, WINDOW, after(1))).isFalse();
            assertThat(span.lost(UNTIL, after(1))).isFalse();
            assertThat(span.watches(after(1))).isFalse();
        }
        assertThat(lost.watches(after(1))).isTrue();
    }

    private static Instant after(int minutes) {
        return UNTIL.plus(Duration.ofMinutes(minutes));
    }
}
