package io.ringdown.vendor;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * At most {@code rate} calls in every stretch of time as long as the window, wherever it begins, and at most {@code burst} at once; after
 * a burst one call is let through each {@code window / rate}.
 */
final class Quota {
    private final ReentrantLock lock = new ReentrantLock();
    private final long window;
    private final long step;
    private final long tolerance;
    private final LongSupplier nanos;
    /** When the last {@code rate} calls were let through, the oldest at {@code next}. */
    private final long[] times;

    private int next;
    private int filled;
    /** When the calls so far would have been evenly spread. */
    private long even;

    /** @param burst 0 for as many as the rate allows */
    Quota(int rate, Duration window, int burst, LongSupplier nanos) {
        this.window = window.toNanos();
        this.step = this.window / rate;
        this.tolerance = step * ((burst > 0 && burst < rate ? burst : rate) - 1);
        this.nanos = nanos;
        this.times = new long[rate];
        this.even = nanos.getAsLong();
    }

    /** Zero when the call may go and is counted; else how long until one may. */
    Duration take() {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            long full = filled < times.length ? 0 : times[next] + window - now;
            long early = even - tolerance - now;
            long wait = Math.max(full, early);
            if (wait > 0) {
                return Duration.ofNanos(wait);
            }
            times[next] = now;
            next = (next + 1) % times.length;
            filled = Math.min(filled + 1, times.length);
            even = (even - now > 0 ? even : now) + step;
            return Duration.ZERO;
        } finally {
            lock.unlock();
        }
    }
}
