package io.ringdown.escalation;

import java.time.Duration;
import java.time.Instant;

/**
 * After a restored backup: until when calls may have been made of which the store knows nothing, and for how long a request may be the
 * repeat of one of them. Decides only.
 *
 * @param until null when nothing was ever lost
 * @param ended whether a person has said that nobody asks again for them
 */
public record LostSpan(Instant until, boolean ended) {
    public static final LostSpan NONE = new LostSpan(null, false);

    /** The verdict of a request that may be such a repeat: nothing is sent. */
    public static final Verdict UNKNOWN = new Verdict(Outcome.UNCONFIRMED, "restored");

    /** A conversation goes on for so long at least after its call, and bots repeat without a person's doing. */
    private static final Duration LEAST = Duration.ofMinutes(10);

    /**
     * Whether a request of which the store knows nothing may repeat one that was lost. By a number, or in a conversation, it is a wish of its own once
     * the number might be called again anyway; a key says that it is the same wish, for a day.
     */
    public boolean covers(Identity.Kind kind, Duration repeatWindow, Instant now) {
        Duration window = repeatWindow.compareTo(LEAST) > 0 ? repeatWindow : LEAST;
        return within(kind == Identity.Kind.KEY ? Identity.A_DAY : window, now);
    }

    /** Whether an escalation id that the store does not know is one of the lost. */
    public boolean lost(Instant made, Instant now) {
        return within(Identity.A_DAY, now) && !made.isAfter(until);
    }

    /** Whether any request may still be refused. */
    public boolean watches(Instant now) {
        return within(Identity.A_DAY, now);
    }

    private boolean within(Duration time, Instant now) {
        return until != null && !ended && now.isBefore(until.plus(time));
    }
}
