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
 * @param tries how often a closing was refused
 */
record Entry(
        Claim claim,
        Closing closing,
        CompletableFuture<Claimed> claimed,
        CompletableFuture<Boolean> closed,
        int tries) {
    static Entry of(Claim claim) {
        return new Entry(claim, null, new CompletableFuture<>(), null, 0);
    }

    static Entry of(Closing closing) {
        return new Entry(null, closing, null, new CompletableFuture<>(), 0);
    }

    /** The same once more. */
    Entry again() {
        return new Entry(claim, closing, claimed, closed, tries + 1);
    }

    CompletableFuture<?> answer() {
        return claim != null ? claimed : closed;
    }
}
