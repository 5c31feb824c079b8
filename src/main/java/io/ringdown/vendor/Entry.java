package io.ringdown.vendor;

import io.ringdown.escalation.Ending;
import io.ringdown.mapping.Reply;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a gate said to one call. Leaving counts once, however often it is called. */
public final class Entry {
    private final Ending refusal;
    private final Gate gate;
    private final AtomicBoolean inside;

    private Entry(Ending refusal, Gate gate) {
        this.refusal = refusal;
        this.gate = gate;
        this.inside = new AtomicBoolean(gate != null);
    }

    static Entry refused(Ending refusal) {
        return new Entry(refusal, null);
    }

    static Entry through(Gate gate) {
        return new Entry(null, gate);
    }

    /** How the attempt ends when it may not call; empty when it may. */
    public Optional<Ending> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * The call is over. The vendor failed when it was not reached, gave no complete answer, answered 5xx, or had no token to give; any
     * other answer, a refusal too, shows that it works.
     *
     * @param reply null when nothing came to be known
     */
    public void leave(Reply reply) {
        if (!inside.compareAndSet(true, false)) {
            return;
        }
        gate.bulkhead().onComplete();
        if (reply instanceof Reply.Answered answered && answered.status() < 500) {
            gate.breaker().onSuccess(0, TimeUnit.NANOSECONDS);
        } else if (reply instanceof Reply.Answered || reply instanceof Reply.Failed failed && counts(failed.kind())) {
            gate.breaker().onError(0, TimeUnit.NANOSECONDS, new CallFailed("failed"));
        } else {
            gate.breaker().releasePermission();
        }
    }

    private static boolean counts(Reply.Kind kind) {
        return switch (kind) {
            case NOT_CONNECTED, BEGUN, TOKEN_DOWN -> true;
            case TOKEN_REFUSED, NOT_RENDERED -> false;
        };
    }
}
