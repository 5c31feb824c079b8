package io.ringdown.escalation;

import java.time.Duration;
import java.util.Set;

/**
 * One caller and how it wants to be answered.
 *
 * @param name {@code [a-z0-9-]{1,40}}
 * @param connections names of the connections that it may use
 * @param platform the bot product, such as {@code iadvize-api-connection}; the empty text for the plain API
 * @param scenario the dialogue that it plays itself; the empty text for none
 * @param answerStyle {@code always-200} or {@code http}
 * @param deadline how long it waits for an answer; 4.5 s by default
 * @param country default country of numbers, ISO 3166 alpha-2, or null
 * @param language default language of the visitor's texts, BCP 47
 * @param consent {@code explicit}, {@code notice} or {@code none}
 * @param attempts how many numbers a visitor may try in one escalation; 3 by default
 * @param repeatWindow how long a number that will be called is not called again; 10 min by default
 * @param countries the countries whose numbers it may have called, ISO 3166 alpha-2; empty for all
 * @param callsPerHour how many calls it may have made in an hour; 0 for any number
 * @param keepContext names of further body fields that are kept
 * @param callbackUrl where it is told of ends that it did not wait for; the empty text for nowhere
 */
public record Bot(
        String name,
        Set<String> connections,
        String platform,
        String scenario,
        String answerStyle,
        Duration deadline,
        String country,
        String language,
        String consent,
        int attempts,
        Duration repeatWindow,
        Set<String> countries,
        int callsPerHour,
        Set<String> keepContext,
        String callbackUrl) {}
