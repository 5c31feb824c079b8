package io.ringdown.scenario;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What surrounds a conversation at the moment of a message.
 *
 * @param zone whose clock the visitor reads
 * @param country of numbers without a country code, ISO 3166 alpha-2, or null
 * @param open whether the phone team is in at a time
 * @param told a time in the visitor's words, such as {@code tomorrow at 10:00}
 */
public record Scene(
        Instant now, ZoneId zone, String country, Predicate<Instant> open, Function<Instant, String> told) {}
