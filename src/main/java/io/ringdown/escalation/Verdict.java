package io.ringdown.escalation;

/**
 * An outcome with what refines it.
 *
 * @param reason such as {@code too-short} or {@code vendor}; the empty text when there is none
 */
public record Verdict(Outcome outcome, String reason) {
    public static Verdict of(Outcome outcome) {
        return new Verdict(outcome, "");
    }
}
