package io.ringdown.flow;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The attempts that this process is calling for, so that a repeat can wait for the end instead of asking the store again and again. */
public final class Running {
    private final Map<String, CompletableFuture<Journey>> calls = new ConcurrentHashMap<>();

    CompletableFuture<Journey> begin(Journey.Attempt attempt) {
        CompletableFuture<Journey> done = new CompletableFuture<>();
        calls.put(attempt.escalation(), done);
        return done;
    }

    /** @param finished null when the attempt was not called */
    void end(Journey.Attempt attempt, CompletableFuture<Journey> done, Journey finished) {
        calls.remove(attempt.escalation(), done);
        done.complete(finished);
    }

    /** Waits for the end of that escalation's running attempt, or a little when another process calls; at most until then. */
    void await(String escalation, long deadlineNanos) {
        CompletableFuture<Journey> done = calls.get(escalation);
        long pollNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        boolean elsewhere = done == null;
        await(
                elsewhere ? new CompletableFuture<>() : done,
                elsewhere ? Math.min(pollNanos, deadlineNanos) : deadlineNanos);
    }

    /** The finished journey, or null when it is not finished by then. */
    static Journey await(CompletableFuture<Journey> done, long deadlineNanos) {
        try {
            return done.get(Math.max(0, deadlineNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    public int count() {
        return calls.size();
    }
}
