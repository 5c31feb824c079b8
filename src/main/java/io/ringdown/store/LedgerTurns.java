package io.ringdown.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Gives a {@link LedgerWriter} its turns, and lets callers wait for what comes of them. */
interface LedgerTurns extends AutoCloseable {

    /** The answer, or its failure with {@link StoreUnavailable} when it is not there in time. */
    <T> CompletableFuture<T> within(CompletableFuture<T> answer, Duration most);

    /** Gives what waits its last turns. */
    @Override
    void close();
}
