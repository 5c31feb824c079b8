package io.ringdown.store;

import io.ringdown.escalation.Ending;
import java.time.Instant;

/**
 * The end of one attempt.
 *
 * @param key of the attempt, so that no other attempt of that number is closed
 * @param kept JSON of the vendor's ids, or null
 * @param said sealed anew with the vendor's texts, or null to leave what the visitor said
 * @param number key of the number's guard, freed when the outcome does not bind; null when there was none
 */
public record Closing(
        String escalation, int n, String key, Instant at, Ending ending, String kept, byte[] said, String number) {}
