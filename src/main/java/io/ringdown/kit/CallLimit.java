package io.ringdown.kit;

import io.ringdown.escalation.Durations;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So many calls in any window of time, as vendors count them. Safe for many threads. */
final class CallLimit {
    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,5})/(.+)");

    private final int most;
    private final long window;
    private final LongSupplier nanos;
    private final Deque<Long> taken = new ArrayDeque<>();

    private CallLimit(int most, Duration window, LongSupplier nanos) {
        this.most = most;
        this.window = window.toNanos();
        this.nanos = nanos;
    }

    /** @param text such as {@code 30/10m} */
    static CallLimit parse(String text, LongSupplier nanos) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("`" + text + "` is no rate; write calls in a window, such as 30/10m");
        }
        return new CallLimit(Integer.parseInt(parts.group(1)), Durations.parse(parts.group(2)), nanos);
    }

    /** Takes one call; when there is none to take, how long until there is. */
    synchronized Duration take() {
        long now = nanos.getAsLong();
        while (!taken.isEmpty() && now - taken.peekFirst() >= window) {
            taken.removeFirst();
        }
        if (taken.size() < most) {
            taken.addLast(now);
            return Duration.ZERO;
        }
        return Duration.ofNanos(window - (now - taken.peekFirst()));
    }
}
