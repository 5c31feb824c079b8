package io.ringdown.mapping;

import java.util.Map;

/** A mapping with the values and secrets of one connection: builds requests and reads replies. Safe for many threads. */
public final class Connected {

    public Mapping mapping() {
        throw new UnsupportedOperationException();
    }

    /** How calls of this connection authenticate. */
    public Auth auth() {
        throw new UnsupportedOperationException();
    }

    /**
     * The call that arranges the escalation.
     *
     * @param inputs of {@link Inputs#of}
     * @throws Unrendered when a cell fails, no alternative holds, or a bound is reached
     */
    public Request render(Map<String, Object> inputs) {
        throw new UnsupportedOperationException();
    }

    /**
     * The call that takes an arranged call back.
     *
     * @param kept of the {@link Reading} of the call that is taken back
     * @throws Unrendered as {@link #render}, and when the mapping has no {@code cancel}
     */
    public Request cancel(Map<String, Object> inputs, Map<String, String> kept) {
        throw new UnsupportedOperationException();
    }

    /**
     * The call that tries the credentials without side effect.
     *
     * @throws Unrendered as {@link #render}, and when the mapping has no {@code check}
     */
    public Request check() {
        throw new UnsupportedOperationException();
    }

    /** What the reply to {@link #render} means; never throws. */
    public Reading read(Reply reply, Map<String, Object> inputs) {
        throw new UnsupportedOperationException();
    }

    /** What the reply to {@link #check} means: {@code accepted} when the credentials work. */
    public Reading readCheck(Reply reply) {
        throw new UnsupportedOperationException();
    }
}
