package io.ringdown.escalation;

import java.time.Duration;
import java.time.Instant;

/**
 * An attempt whose end nobody knows: when its vendor is asked about it, and what of the vendor's answers is believed. Decides only.
 * Tries count from 1.
 */
public final class Doubt {
    /** Tries before it is left to a person, some 20 min after the first. */
    public static final int MOST_TRIES = 8;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    /** So long after his wish a visitor does not expect the call any more: only a person may still arrange it. */
    private static final Duration EXPECTED = Duration.ofMinutes(30);

    /** Of what a vendor promises, the part that is relied on: clocks differ, and requests take their time. */
    private static final int PERCENT_RELIED_ON = 90;

    /** So long a request may lie at the vendor before it becomes a call: until then a vendor that knows of none may be wrong tomorrow. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);

    private Doubt() {}

    /** How long to wait after a try: each time twice as long. */
    public static Duration pause(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << tries - 1);
    }

    /**
     * Until when the last try may be under way; in it the request may go out once more.
     *
     * @param next when the next one follows, {@link #pause} after the last began
     * @param longest as in {@link #told}
     */
    public static Instant underWayUntil(int tries, Instant next, Duration longest) {
        return next.minus(pause(tries)).plus(longest);
    }

    /**
     * Whether the request may be sent once more.
     *
     * @param age since the attempt began
     * @param idempotentFor for how long the vendor takes two requests of one key as one; null when it does not
     */
    public static boolean repeatable(Duration age, Duration idempotentFor) {
        return idempotentFor != null
                && age.compareTo(EXPECTED) < 0
                && age.compareTo(idempotentFor.multipliedBy(PERCENT_RELIED_ON).dividedBy(100)) < 0;
    }

    /**
     * Whether a word of the vendor about the call tells how it ended: that it stands, or, once the request has surely arrived, that there
     * is none. All else is about the question.
     *
     * @param byRule whether the mapping says so, and not what holds for any vendor
     * @param longest that all sendings of the attempt can have taken
     */
    public static boolean told(Outcome word, boolean byRule, Duration age, Duration longest) {
        Duration underWay = longest.compareTo(UNDER_WAY) > 0 ? longest : UNDER_WAY;
        return byRule && (word == Outcome.ACCEPTED || word == Outcome.UNAVAILABLE && age.compareTo(underWay) > 0);
    }

    /**
     * Whether the answer to the same request, sent once more, tells how the first one ended. What the vendor says of the number it said the
     * first time too; that it is busy or cannot be reached now says nothing of before.
     *
     * @param byRule as in {@link #told}
     */
    public static boolean repeated(Outcome answer, boolean byRule) {
        return byRule
                && switch (answer) {
                    case ACCEPTED, INVALID_NUMBER, NUMBER_NOT_ALLOWED -> true;
                    default -> false;
                };
    }
}
