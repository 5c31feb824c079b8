package io.ringdown.store;

/**
 * The wish to make one attempt. Both holds are judged as of {@code attempt.at()}.
 *
 * @param identity what makes the escalation known again, or null when another row decides: a further attempt is decided by its number
 * @param movedFrom null, or the escalation that holds the identity now and gives it to the new one
 * @param number the guard of the number, or null when nobody will be called
 * @param escalation null for a further attempt of a known escalation
 */
public record Claim(Hold identity, String movedFrom, Hold number, EscalationRow escalation, AttemptRow attempt) {

    /** The first attempt of a new escalation. */
    public static Claim first(Hold identity, Hold number, EscalationRow escalation, AttemptRow attempt) {
        return new Claim(identity, null, number, escalation, attempt);
    }

    /** The first attempt of an escalation that takes the identity of {@code movedFrom}: the visitor gave another number. */
    public static Claim linked(
            Hold identity, String movedFrom, Hold number, EscalationRow escalation, AttemptRow attempt) {
        return new Claim(identity, movedFrom, number, escalation, attempt);
    }

    /** One more attempt of a known escalation. */
    public static Claim further(Hold number, AttemptRow attempt) {
        return new Claim(null, null, number, null, attempt);
    }
}
