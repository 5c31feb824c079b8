package io.ringdown.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Gives a {@link LedgerWriter} its turns, and lets callers wait for what comes of them. */
interface LedgerTurns extends AutoCloseable {

    /**
     * Returns when the answer is there.
     *
     * @throws TimeoutException when it is not there in time
     */
    void await(CompletableFuture<?> answer, Duration most)
            throws InterruptedException, ExecutionException, TimeoutException;

    /** Gives what waits its last turns. */
    @Override
    void close();
}
