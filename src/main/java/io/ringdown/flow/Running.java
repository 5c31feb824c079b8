package io.ringdown.flow;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The attempts that this process is calling for, so that a repeat can wait for the end instead of asking the store again and again. */
public final class Running {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Map<String, CompletableFuture<Journey>> calls = new ConcurrentHashMap<>();
    private final Waiting waiting;
    private final Executor steps;

    /** @param steps on what a request goes on that waits no longer */
    public Running(Executor steps) {
        this(Waiting.REAL, steps);
    }

    Running(Waiting waiting, Executor steps) {
        this.waiting = waiting;
        this.steps = steps;
    }

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

    /** Waits for the end of that escalation's running attempt, or a little when another process calls. Whether the time is up. */
    boolean await(String escalation, long deadlineNanos) {
        CompletableFuture<Journey> done = calls.get(escalation);
        if (done == null) {
            waiting.until(new CompletableFuture<>(), Math.min(waiting.nanos() + POLL_NANOS, deadlineNanos));
        } else {
            waiting.until(done, deadlineNanos);
        }
        return waiting.nanos() - deadlineNanos >= 0;
    }

    /** The finished journey, or null when it is not finished by then. */
    CompletableFuture<Journey> within(CompletableFuture<Journey> done, long deadlineNanos) {
        long nanos = timeLeft(deadlineNanos).toNanos();
        return done.copy()
                .orTimeout(nanos, TimeUnit.NANOSECONDS)
                .exceptionallyCompose(late -> CompletableFuture.supplyAsync(() -> null, steps));
    }

    /** What is left until then; never negative. */
    Duration timeLeft(long deadlineNanos) {
        return Duration.ofNanos(Math.max(0, deadlineNanos - waiting.nanos()));
    }

    public int count() {
        return calls.size();
    }
}
