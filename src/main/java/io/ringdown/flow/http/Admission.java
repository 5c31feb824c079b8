package io.ringdown.flow.http;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the escalations that are being answered and refuses more than the limit, at once. */
public final class Admission {
    private final int limit;
    private final AtomicInteger inflight = new AtomicInteger();

    public Admission(int limit) {
        this.limit = limit;
    }

    /** Takes a place until the response has ended; false when all are taken. */
    boolean enter(RoutingContext ctx) {
        if (inflight.incrementAndGet() > limit) {
            inflight.decrementAndGet();
            return false;
        }
        ctx.addEndHandler(done -> inflight.decrementAndGet());
        return true;
    }

    /** Whether one more would be refused. */
    public boolean full() {
        return inflight.get() >= limit;
    }

    public int inflight() {
        return inflight.get();
    }

    public int limit() {
        return limit;
    }
}
