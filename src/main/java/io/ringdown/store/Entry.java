package io.ringdown.store;

import java.util.concurrent.CompletableFuture;

/**
 * What waits to be written, with the place for the answer. Whoever completes the answer first wins: the writer with what is committed, or
 * the caller who waits no longer.
 *
 * @param claim null in a closing
 * @param closing null in a claim
 * @param claimed the answer to a claim
 * @param closed the answer to a closing
 */
record Entry(Claim claim, Closing closing, CompletableFuture<Claimed> claimed, CompletableFuture<Boolean> closed) {
    static Entry of(Claim claim) {
        return new Entry(claim, null, new CompletableFuture<>(), null);
    }

    static Entry of(Closing closing) {
        return new Entry(null, closing, null, new CompletableFuture<>());
    }

    CompletableFuture<?> answer() {
        return claim != null ? claimed : closed;
    }
}
