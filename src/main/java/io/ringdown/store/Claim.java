package io.ringdown.store;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The wish to make one attempt. All holds are judged as of {@code attempt.at()}.
 *
 * @param identity what makes the escalation known again, or null when another row decides: a further attempt is decided by its number
 * @param movedFrom null, or the escalation that holds the identity now and gives it to the new one
 * @param number the guard of the number, or null when nobody will be called
 * @param escalation null for a further attempt of a known escalation
 * @param patience how long the caller waits for its commit, at most
 */
public record Claim(
        Hold identity,
        String movedFrom,
        Hold number,
        Allowance allowance,
        EscalationRow escalation,
        AttemptRow attempt,
        Duration patience) {
    private static final Duration FOR_EVER = ChronoUnit.FOREVER.getDuration();

    /** The first attempt of a new escalation. */
    public static Claim first(Hold identity, Hold number, EscalationRow escalation, AttemptRow attempt) {
        return new Claim(identity, null, number, Allowance.UNLIMITED, escalation, attempt, FOR_EVER);
    }

    /** The first attempt of an escalation that takes the identity of {@code movedFrom}: the visitor gave another number. */
    public static Claim linked(
            Hold identity, String movedFrom, Hold number, EscalationRow escalation, AttemptRow attempt) {
        return new Claim(identity, movedFrom, number, Allowance.UNLIMITED, escalation, attempt, FOR_EVER);
    }

    /** One more attempt of a known escalation. */
    public static Claim further(Hold number, AttemptRow attempt) {
        return new Claim(null, null, number, Allowance.UNLIMITED, null, attempt, FOR_EVER);
    }

    /** The same where the number of calls is limited. */
    public Claim within(Allowance calls) {
        return new Claim(identity, movedFrom, number, calls, escalation, attempt, patience);
    }

    /** The same where the caller has no more time than that. */
    public Claim waiting(Duration most) {
        return new Claim(identity, movedFrom, number, allowance, escalation, attempt, most);
    }

    /** The keys to let go of when the attempt ends without calling anybody; the attempt holds at most these. */
    public List<String> numberKeys() {
        return Stream.concat(Stream.ofNullable(number), allowance.places().stream())
                .map(Hold::key)
                .toList();
    }
}
