package io.ringdown.flow;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a thread waits, by the clock that never jumps. */
interface Waiting {
    /** By {@link System#nanoTime()}. */
    Waiting REAL = new Waiting() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void until(CompletableFuture<?> done, long deadlineNanos) {
            try {
                done.get(Math.max(0, deadlineNanos - nanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // the caller sees that it is not done
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    };

    long nanos();

    /** Returns when it is done, at the deadline, or before for no reason. */
    void until(CompletableFuture<?> done, long deadlineNanos);
}
