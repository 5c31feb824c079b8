package io.ringdown.store;

import io.ringdown.escalation.Ending;
import java.time.Instant;

/**
 * A row of {@code attempt} as it begins.
 *
 * @param n from 1
 * @param key of {@link Ids#attemptKey}
 * @param phoneMasked or null when there was no number
 * @param phoneHash of {@link Vault#hash}, or null
 * @param mapping name of the mapping, or null
 * @param mappingDigest SHA-256 of the mapping file, or null
 * @param connectionVersion or null
 * @param owner the process that calls; the database counts it as dead when it has not renewed its lease
 * @param said sealed for {@link Vault#attempt}, or null
 * @param refused how it ended before any call; null when the vendor will be called
 */
public record AttemptRow(
        String escalation,
        int n,
        String key,
        Instant at,
        String phoneMasked,
        String phoneHash,
        String mapping,
        String mappingDigest,
        Integer connectionVersion,
        String owner,
        byte[] said,
        Ending refused) {}
