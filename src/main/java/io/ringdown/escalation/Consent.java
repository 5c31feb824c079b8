package io.ringdown.escalation;

import java.time.Instant;

/**
 * What the visitor agreed to. Every part may be null when the bot did not say.
 *
 * @param given whether the visitor agreed
 * @param at when
 * @param notice address or name of the notice that was shown
 * @param noticeVersion version of that notice
 * @param text the words that were shown
 */
public record Consent(Boolean given, Instant at, String notice, String noticeVersion, String text) {
    public static final Consent UNSAID = new Consent(null, null, null, null, null);
}
