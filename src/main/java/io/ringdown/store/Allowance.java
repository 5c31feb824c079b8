package io.ringdown.store;

import java.time.Instant;
import java.util.List;

/**
 * What a call may be made within, beside the guard of its number; judged in the commit of its claim, and only for a call that nothing else
 * stands against.
 *
 * @param places of the number: a call needs one that is free, and keeps it until it expires or ends without calling anybody; empty for any
 *     number of calls
 * @param hour null for any number of calls
 */
public record Allowance(List<Hold> places, BotHour hour) {
    /** Any number of calls. */
    public static final Allowance UNLIMITED = new Allowance(List.of(), null);

    /**
     * One hour of a bot. A call counts when it is claimed, however it ends.
     *
     * @param begins the full hour
     * @param most calls of that hour
     */
    public record BotHour(String bot, Instant begins, int most) {}
}
