package io.ringdown.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The one thread that writes. */
final class LedgerThread implements LedgerTurns {
    private static final long IDLE_MILLIS = 200;
    private static final long STOP_MILLIS = 10_000;

    private final LedgerWriter writer;
    private final Executor steps;
    private final Thread thread = new Thread(this::run, "ringdown-ledger");

    private LedgerThread(LedgerWriter writer, Executor steps) {
        this.writer = writer;
        this.steps = steps;
        thread.setDaemon(true);
    }

    /** @param steps on what its callers go on, so that none of them delays the next commit */
    static LedgerThread start(LedgerWriter writer, Executor steps) {
        LedgerThread turns = new LedgerThread(writer, steps);
        turns.thread.start();
        return turns;
    }

    private void run() {
        while (writer.goesOn()) {
            try {
                writer.turn(IDLE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
        writer.last();
    }

    @Override
    public <T> CompletableFuture<T> within(CompletableFuture<T> answer, Duration most) {
        return answer.orTimeout(most.toNanos(), TimeUnit.NANOSECONDS).handleAsync(LedgerThread::inTime, steps);
    }

    private static <T> T inTime(T answer, Throwable failure) {
        if (failure instanceof StoreUnavailable refusal) {
            throw refusal;
        } else if (failure != null) {
            throw new StoreUnavailable("The database did not answer in time.", null);
        }
        return answer;
    }

    /** Waits for at most 10 s. */
    @Override
    public void close() {
        writer.stop();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
