package io.ringdown.store;

import io.ringdown.escalation.Ending;
import java.time.Instant;
import java.util.List;

/**
 * The end of one attempt.
 *
 * @param key of the attempt, so that no other attempt of that number is closed
 * @param kept JSON of the vendor's ids, or null
 * @param said sealed anew with the vendor's texts, or null to leave what the visitor said
 * @param numberKeys of {@link Claim#numberKeys}, freed when the outcome does not bind
 */
public record Closing(
        String escalation,
        int n,
        String key,
        Instant at,
        Ending ending,
        String kept,
        byte[] said,
        List<String> numberKeys) {}
