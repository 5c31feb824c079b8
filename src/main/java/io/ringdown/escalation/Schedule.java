package io.ringdown.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the time at which a visitor wants to be called stands in the way.
 *
 * @param hours of the connection; null when it is always open
 * @param plans whether the vendor can be told a time; one that cannot would call at once
 */
public record Schedule(Hours hours, boolean plans) {
    /** How far ahead a call may be arranged; the vendors that plan calls take about a month. */
    public static final Duration FARTHEST = Duration.ofDays(30);

    /** How long a request may have taken to get here before its time counts as past. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    /** The refusal of a call now, while nobody is in; it tells the next opening. */
    public Optional<Ending> closed(Instant now) {
        return open(now) ? Optional.empty() : Optional.of(ending(Outcome.CLOSED, "", now));
    }

    /** The refusal of a call at a time of the visitor's choice. */
    public Optional<Ending> refused(Instant callAt, Instant now) {
        if (!plans) {
            return Optional.of(Ending.of(new Verdict(Outcome.INVALID_TIME, "not-scheduled")));
        }
        if (callAt.isBefore(now.minus(ON_ITS_WAY))) {
            return Optional.of(Ending.of(new Verdict(Outcome.INVALID_TIME, "past")));
        }
        if (callAt.isAfter(now.plus(FARTHEST))) {
            return Optional.of(Ending.of(new Verdict(Outcome.INVALID_TIME, "too-far")));
        }
        return open(callAt) ? Optional.empty() : Optional.of(ending(Outcome.INVALID_TIME, "outside-hours", callAt));
    }

    private boolean open(Instant at) {
        return hours == null || hours.openAt(at);
    }

    private Ending ending(Outcome outcome, String reason, Instant from) {
        return Ending.of(new Verdict(outcome, reason))
                .opening(hours.nextOpening(from).orElse(null));
    }
}
