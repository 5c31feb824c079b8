package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Identity.Kind;
import io.ringdown.escalation.Repeats.Action;
import io.ringdown.escalation.Repeats.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {

    /** The table row by row: by what it is known, how its last attempt stands, number, linked so far, what to do. */
    @ParameterizedTest
    @CsvSource({
        "KEY,          running,        same,  0, JOIN",
        "CONVERSATION, running,        same,  0, JOIN",
        "KEY,          running,        other, 0, WAIT",
        "CONVERSATION, running,        other, 0, WAIT",
        "KEY,          accepted,       same,  0, REPLAY",
        "NUMBER,       accepted,       same,  0, REPLAY",
        "CONVERSATION, unconfirmed,    same,  0, REPLAY",
        "KEY,          accepted,       other, 0, DUPLICATE_KEY",
        "KEY,          unconfirmed,    other, 0, DUPLICATE_KEY",
        "CONVERSATION, accepted,       other, 0, LINKED",
        "CONVERSATION, unconfirmed,    other, 1, LINKED",
        "CONVERSATION, accepted,       other, 2, TOO_MANY",
        "CONVERSATION, accepted,       same,  2, REPLAY",
        "KEY,          invalid-number, same,  0, ANOTHER_ATTEMPT",
        "KEY,          invalid-number, other, 0, ANOTHER_ATTEMPT",
        "CONVERSATION, no-agent,       same,  0, ANOTHER_ATTEMPT",
        "CONVERSATION, duplicate,      other, 2, ANOTHER_ATTEMPT"
    })
    void decidesByTheLastAttempt(Kind kind, String last, String number, int linked, Action action) {
        Known known = known(last, number.equals("same"), linked);
        assertThat(Repeats.decide(kind, known, true)).isEqualTo(action);
    }

    /** No number in the text, no consent: such a request must not undo a call that is arranged. */
    @ParameterizedTest
    @CsvSource({
        "running,        other, REFUSE",
        "accepted,       other, REFUSE",
        "unconfirmed,    other, REFUSE",
        "accepted,       same,  REPLAY",
        "running,        same,  JOIN",
        "invalid-number, other, ANOTHER_ATTEMPT",
        "missing-number, other, ANOTHER_ATTEMPT"
    })
    void leavesAnArrangedCallAloneWhenTheRequestIsRefused(String last, String number, Action action) {
        Known known = known(last, number.equals("same"), 0);
        assertThat(Repeats.decide(Kind.CONVERSATION, known, false)).isEqualTo(action);
    }

    @Test
    void namesTheVerdictOfWhatIsNotSent() {
        assertThat(Action.DUPLICATE_KEY.verdict()).hasValue(new Verdict(Outcome.DUPLICATE, "key"));
        assertThat(Action.TOO_MANY.verdict()).hasValue(new Verdict(Outcome.DUPLICATE, "number-limit"));
        assertThat(Action.LINKED.verdict()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "invalid-number, 2, too-short",
        "invalid-number, 3, last",
        "invalid-number, 4, last",
        "consent-required, 3, last",
        "unavailable, 3, too-short",
        "accepted, 9, too-short"
    })
    void stopsAskingAfterTheLastAttempt(String outcome, int asked, String reason) {
        Verdict verdict = new Verdict(Outcome.of(outcome).orElseThrow(), "too-short");
        assertThat(Repeats.lastOf(verdict, asked, 3).reason()).isEqualTo(reason);
    }

    private static Known known(String last, boolean same, int linked) {
        return last.equals("running")
                ? new Known(true, null, same, linked)
                : new Known(false, Outcome.of(last).orElseThrow(), same, linked);
    }
}
