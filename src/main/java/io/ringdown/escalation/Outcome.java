package io.ringdown.escalation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an attempt ended, or {@link #PENDING} while that is not known: the closed list that bots, mappings and the audit share. */
public enum Outcome {
    ACCEPTED(true, "", 201),
    DUPLICATE(true, "", 200),
    PENDING(false, "", 202),
    MISSING_NUMBER(false, "number", 422),
    INVALID_NUMBER(false, "number", 422),
    NUMBER_NOT_ALLOWED(false, "number", 422),
    INVALID_TIME(false, "time", 422),
    CONSENT_REQUIRED(false, "consent", 422),
    CLOSED(false, "", 503),
    NO_AGENT(false, "", 503),
    RATE_LIMITED(false, "", 429),
    UNAVAILABLE(false, "", 503),
    MISCONFIGURED(false, "", 502),
    UNCONFIRMED(false, "", 504);

    private final boolean accepted;
    private final String ask;
    private final int status;
    private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Outcome(boolean accepted, String ask, int status) {
        this.accepted = accepted;
        this.ask = ask;
        this.status = status;
    }

    /** The word as it stands in JSON, mapping files, SQL and logs, such as {@code invalid-number}. */
    public String wire() {
        return wire;
    }

    /** Whether the visitor will be called. */
    public boolean accepted() {
        return accepted;
    }

    /** What to ask the visitor now: {@code number}, {@code time}, {@code consent} or the empty text. */
    public String ask() {
        return ask;
    }

    /** The HTTP status in the {@code http} answer style. */
    public int status() {
        return status;
    }

    /** Whether an attempt that ended so may have rung a phone, so that the same wish must not be sent again. */
    public boolean binds() {
        return this == ACCEPTED || this == UNCONFIRMED;
    }

    /** The outcome of that word; empty for any other text. */
    public static Optional<Outcome> of(String wire) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.wire.equals(wire))
                .findFirst();
    }
}
