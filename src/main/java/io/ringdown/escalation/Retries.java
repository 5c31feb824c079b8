package io.ringdown.escalation;

import java.time.Duration;
import java.util.List;

/** When a callback that did not arrive is sent again: soon, then ever later, for about a day. */
public final class Retries {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(6),
            Duration.ofHours(10));

    /** How often it is sent at most. */
    public static final int MOST = WAITS.size() + 1;

    private Retries() {}

    /** How long to wait after that try, counted from 1. */
    public static Duration after(int tries) {
        return WAITS.get(Math.min(tries, WAITS.size()) - 1);
    }
}
