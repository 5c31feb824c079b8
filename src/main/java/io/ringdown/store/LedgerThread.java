package io.ringdown.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one thread that writes. */
final class LedgerThread implements LedgerTurns {
    private static final long IDLE_MILLIS = 200;
    private static final long STOP_MILLIS = 10_000;

    private final LedgerWriter writer;
    private final Thread thread = new Thread(this::run, "ringdown-ledger");

    private LedgerThread(LedgerWriter writer) {
        this.writer = writer;
        thread.setDaemon(true);
    }

    static LedgerThread start(LedgerWriter writer) {
        LedgerThread turns = new LedgerThread(writer);
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
    public void await(CompletableFuture<?> answer, Duration most)
            throws InterruptedException, ExecutionException, TimeoutException {
        answer.get(most.toNanos(), TimeUnit.NANOSECONDS);
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
