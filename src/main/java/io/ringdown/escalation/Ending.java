package io.ringdown.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How one attempt ended and what may be told of it.
 *
 * @param vendorText the vendor's own sentence, shown only where a rule says so; else null
 * @param vendorReference the vendor's id of the call, or null
 * @param position place in the vendor's queue, or null
 * @param waiting how long until the call, or null
 * @param retryAfter when to ask again, or null
 * @param opensAt when the phone team is back, or null
 * @param status HTTP status of the vendor, 0 when there was none
 * @param millis from the first byte sent to the vendor to its last, 0 when nothing was sent
 * @param detail code and message of the vendor for the operator, encrypted at rest; may quote the number
 * @param kept named parts of the vendor's answer for its {@code status} and {@code cancel} calls
 */
public record Ending(
        Verdict verdict,
        String vendorText,
        String vendorReference,
        Integer position,
        Duration waiting,
        Duration retryAfter,
        Instant opensAt,
        int status,
        long millis,
        String detail,
        Map<String, String> kept) {

    /** An end that no vendor took part in. */
    public static Ending of(Verdict verdict) {
        return new Ending(verdict, null, null, null, null, null, null, 0, 0, null, Map.of());
    }

    public static Ending of(Outcome outcome) {
        return of(Verdict.of(outcome));
    }

    /** The same end under another verdict. */
    public Ending with(Verdict other) {
        return new Ending(
                other,
                vendorText,
                vendorReference,
                position,
                waiting,
                retryAfter,
                opensAt,
                status,
                millis,
                detail,
                kept);
    }

    /** The same end, with the time at which the phone team is back; null when nobody knows. */
    public Ending opening(Instant at) {
        return new Ending(
                verdict, vendorText, vendorReference, position, waiting, retryAfter, at, status, millis, detail, kept);
    }

    /** The same end where asking again makes sense after that time. */
    public Ending after(Duration wait) {
        return new Ending(
                verdict, vendorText, vendorReference, position, waiting, wait, opensAt, status, millis, detail, kept);
    }
}
