package io.ringdown.bench;

import java.util.concurrent.atomic.AtomicInteger;

/** Bodies of escalations, no two alike: a repeated one would only measure the duplicate answer. */
final class Escalations {
    /** Numbers a run of wrk may use, which counts for itself; all runs together must find room in eight digits. */
    private static final int RESERVED = 1_500_000;

    private static final AtomicInteger LAST = new AtomicInteger();

    private Escalations() {}

    static String next() {
        int n = LAST.incrementAndGet();
        return String.format(
                "{\"phone\":\"06%08d\",\"conversationId\":\"c-%d\",\"botName\":\"Callback bot\",\"visitorName\":\"Camille Martin\","
                        + "\"language\":\"fr\",\"consent\":true,\"page\":\"https://shop.example/cart\",\"cart\":129.9}",
                n, n);
    }

    /** The number after which a run of wrk may count on. */
    static int reserve() {
        return LAST.getAndAdd(RESERVED);
    }
}
