package io.ringdown.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What waits to be written, with the place for the answer. Whoever completes the answer first wins: the writer with what is committed, or
 * the caller who waits no longer.
 *
 * @param claim null in a closing
 * @param closing null in a claim
 * @param claimed the answer to a claim
 * @param closed the answer to a closing
 * @param written whether the database has taken a closing, however late
 */
record Entry(
        Claim claim,
        Closing closing,
        CompletableFuture<Claimed> claimed,
        CompletableFuture<Boolean> closed,
        AtomicBoolean written) {
    static Entry of(Claim claim) {
        return new Entry(claim, null, new CompletableFuture<>(), null, null);
    }

    static Entry of(Closing closing) {
        return new Entry(null, closing, null, new CompletableFuture<>(), new AtomicBoolean());
    }

    CompletableFuture<?> answer() {
        return claim != null ? claimed : closed;
    }
}
