package io.ringdown.escalation;

import java.util.List;

/**
 * A body without any phone field: the bot builder forgot it, so that the outcome is {@link Outcome#MISCONFIGURED}. The
 * message lists the fields found, no values.
 */
public final class BuilderSlip extends RuntimeException {
    private final transient Escalation escalation;

    BuilderSlip(List<String> fields, Escalation escalation) {
        super("The body has no field phone (or "
                + String.join(", ", Intake.PHONE_FIELDS.subList(1, Intake.PHONE_FIELDS.size())) + "); found: "
                + (fields.isEmpty() ? "no field at all" : String.join(", ", fields)) + ".");
        this.escalation = escalation;
    }

    /** What the body held beside the number, for the row of the attempt; its phone is null. */
    public Escalation escalation() {
        return escalation;
    }
}
