package io.ringdown.vendor;

import io.ringdown.mapping.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One call to a vendor, as the HTTP client sees it: at most one request, a time limit from {@link VendorClient#begin} to the last
 * byte, and what is known for certain of how far it got. It belongs to the thread that began it until {@link #reply} or {@link #close}.
 */
public final class Call implements AutoCloseable {
    /** Where a client that has its own context carries the call, instead of on the thread. */
    static final String CONTEXT = "ringdown.call";

    private static final ThreadLocal<Call> BOUND = new ThreadLocal<>();

    private final Duration timeout;
    private final long startedNanos = System.nanoTime();
    private boolean entered;
    private boolean begun;
    private long begunNanos;
    private long endedNanos;
    private volatile boolean expired;
    private Reply.Answered answer;
    private String cause;

    Call(Duration timeout) {
        this.timeout = timeout;
    }

    static Call bind(Call call) {
        BOUND.set(call);
        return call;
    }

    /** The call that this thread has begun, or null. */
    static Call bound() {
        return BOUND.get();
    }

    /**
     * What came of the call, and its end: a complete answer, else how far it got by what the client knows, whatever was thrown.
     *
     * @param thrown by the step that called; null when it went through
     */
    public Reply reply(Throwable thrown) {
        close();
        if (answer != null) {
            return answer;
        }
        if (!entered) {
            return new Reply.Failed(Reply.Kind.NOT_RENDERED, "the request could not be built: " + Causes.name(thrown));
        }
        return new Reply.Failed(
                begun ? Reply.Kind.BEGUN : Reply.Kind.NOT_CONNECTED, cause == null ? Causes.name(thrown) : cause);
    }

    /** Whether a connection stood, TLS included, and the request was about to be written: the vendor may have it. */
    public boolean begun() {
        return begun;
    }

    /** From the first byte sent to the last one read, in milliseconds; 0 when nothing was sent. */
    public long millis() {
        return begun
                ? TimeUnit.NANOSECONDS.toMillis((endedNanos == 0 ? System.nanoTime() : endedNanos) - begunNanos)
                : 0;
    }

    /** Time left, never negative. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, timeout.toNanos() - (System.nanoTime() - startedNanos)));
    }

    @Override
    public void close() {
        if (BOUND.get() == this) {
            BOUND.remove();
        }
    }

    /** The request reached the client; a second one is refused. */
    void enter() throws IOException {
        if (entered) {
            throw new IOException("a call is one request and this one was made already");
        }
        entered = true;
    }

    /** The request is about to be written. */
    void begin() throws IOException {
        if (expired) {
            throw new IOException("time is up");
        }
        begunNanos = System.nanoTime();
        begun = true;
    }

    void expire() {
        expired = true;
    }

    void answered(Reply.Answered complete) {
        endedNanos = System.nanoTime();
        answer = complete;
    }

    /** Remembers why, in words fit for a log, and gives them back. */
    String failed(Exception failure) {
        endedNanos = System.nanoTime();
        cause = expired ? Causes.expired(begun, timeout) : Causes.of(failure, begun);
        return cause;
    }
}
