package io.ringdown.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * The wish to make one attempt. All holds are judged as of {@code attempt.at()}.
 *
 * @param identity what makes the escalation known again, or null when another row decides: a further attempt is decided by its number
 * @param movedFrom null, or the escalation that holds the identity now and gives it to the new one
 * @param number the guard of the number, or null when nobody will be called
 * @param escalation null for a further attempt of a known escalation
 * @param owed null when the bot wants no callback
 */
public record Claim(
        Hold identity,
        String movedFrom,
        Hold number,
        Allowance allowance,
        EscalationRow escalation,
        AttemptRow attempt,
        Owed owed) {

    /** The first attempt of a new escalation. */
    public static Claim first(Hold identity, Hold number, EscalationRow escalation, AttemptRow attempt) {
        return new Claim(identity, null, number, Allowance.UNLIMITED, escalation, attempt, null);
    }

    /** The first attempt of an escalation that takes the identity of {@code movedFrom}: the visitor gave another number. */
    public static Claim linked(
            Hold identity, String movedFrom, Hold number, EscalationRow escalation, AttemptRow attempt) {
        return new Claim(identity, movedFrom, number, Allowance.UNLIMITED, escalation, attempt, null);
    }

    /** One more attempt of a known escalation. */
    public static Claim further(Hold number, AttemptRow attempt) {
        return new Claim(null, null, number, Allowance.UNLIMITED, null, attempt, null);
    }

    /** The same where the number of calls is limited. */
    public Claim within(Allowance calls) {
        return new Claim(identity, movedFrom, number, calls, escalation, attempt, owed);
    }

    /** The same where the bot wants to be called back. */
    public Claim owing(Owed callback) {
        return new Claim(identity, movedFrom, number, allowance, escalation, attempt, callback);
    }

    /** The keys to let go of when the attempt ends without calling anybody; the attempt holds at most these. */
    public List<String> numberKeys() {
        return Stream.concat(Stream.ofNullable(number), allowance.places().stream())
                .map(Hold::key)
                .toList();
    }
}
