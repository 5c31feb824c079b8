package io.ringdown.flow;

/** What becomes of a request, once that is known. */
public enum Decision {
    /** The attempt is claimed and ours to send. */
    DELIVER,
    /** Nothing is sent: the answer is known, or pending. */
    ANSWER,
    /** The request is rendered and shown; nothing is sent or kept. */
    DRY_RUN
}
