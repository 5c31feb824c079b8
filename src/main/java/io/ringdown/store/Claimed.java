package io.ringdown.store;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Repeats;

/**
 * What became of a {@link Claim}.
 *
 * @param ending of an attempt that the store refused, whose rows are written and closed; else null
 */
public record Claimed(boolean taken, Ending ending) {
    /** The rows are committed and this caller alone may call, or the attempt was refused and is on record. */
    public static final Claimed TAKEN = new Claimed(true, null);

    /** Another escalation or attempt has the identity; nothing of this claim was written. */
    public static final Claimed KNOWN = new Claimed(false, null);

    /** The number is bound to another escalation. */
    public static final Claimed BOUND = refused(Ending.of(Repeats.NUMBER_BOUND));

    static Claimed refused(Ending ending) {
        return new Claimed(false, ending);
    }
}
