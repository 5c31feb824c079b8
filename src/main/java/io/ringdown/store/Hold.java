package io.ringdown.store;

import java.time.Instant;

/**
 * A row of {@code claim} that one escalation holds.
 *
 * @param key at most 200 characters; identities and numbers must never share a key
 * @param expires from when another escalation may take it over
 */
public record Hold(String key, Instant expires) {}
