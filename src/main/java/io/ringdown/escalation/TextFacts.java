package io.ringdown.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a text for the visitor can tell; null, or empty for countries, is what nobody knows.
 *
 * @param ending the last two digits of the number
 * @param reference ours, eight characters
 * @param callAt when the visitor wanted to be called
 * @param now the clock
 * @param zone whose clock the visitor is told; null for the country's, else UTC by name
 * @param country of the visitor, ISO 3166 alpha-2
 * @param countries those that can be called, ISO 3166 alpha-2
 * @param notice address of the privacy notice
 * @param hours when the phone team is in; null for always
 */
public record TextFacts(
        String ending,
        String reference,
        Integer position,
        Duration waiting,
        Duration retryAfter,
        Instant opensAt,
        Instant callAt,
        Instant now,
        ZoneId zone,
        String country,
        List<String> countries,
        String notice,
        Hours hours) {

    /** The facts of an attempt; hours and countries are added where they are known. */
    public static TextFacts of(Escalation escalation, Ending ending, String reference, Instant now) {
        return new TextFacts(
                escalation.phone() == null ? null : escalation.phone().ending(),
                reference,
                ending.position(),
                ending.waiting(),
                ending.retryAfter(),
                ending.opensAt(),
                Escalation.UNREADABLE_TIME.equals(escalation.callAt()) ? null : escalation.callAt(),
                now,
                null,
                escalation.country(),
                List.of(),
                escalation.consent() == null ? null : escalation.consent().notice(),
                null);
    }

    /** The same with what the connection knows: its hours, whose clock the visitor is told then, and the countries it calls. */
    public TextFacts with(Hours hours, List<String> countries) {
        return new TextFacts(
                ending,
                reference,
                position,
                waiting,
                retryAfter,
                opensAt,
                callAt,
                now,
                hours == null ? zone : hours.zone(),
                country,
                countries,
                notice,
                hours);
    }
}
