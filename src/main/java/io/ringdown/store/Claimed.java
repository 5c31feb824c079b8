package io.ringdown.store;

/** What became of a {@link Claim}. */
public enum Claimed {
    /** The rows are committed and this caller alone may call, or the attempt was refused and is on record. */
    TAKEN,
    /** Another escalation or attempt has the identity; nothing of this claim was written. */
    KNOWN,
    /** The number is bound to another escalation; the rows are written, closed as {@code duplicate}. */
    BOUND
}
