package io.ringdown.store;

import java.time.Instant;

/**
 * A row of {@code escalation}. Texts that a bot chooses are cut to their column's length.
 *
 * @param id of {@link Ids#escalation}
 * @param conversationId as it may be read, or null
 * @param reference of {@link Ids#reference}
 * @param linked the first escalation of the conversation when this one came of asking for another number, else null
 * @param links how many numbers that were accepted have been corrected so far, here included; 0 for a first escalation
 * @param language BCP 47, or null
 * @param country ISO 3166 alpha-2, or null
 * @param test whether the number is a test number
 */
public record EscalationRow(
        String id,
        Instant at,
        String bot,
        String botName,
        String connection,
        String channel,
        String conversationId,
        String reference,
        String linked,
        int links,
        String language,
        String country,
        boolean test) {

    public EscalationRow {
        botName = Texts.fit(botName, 200);
        channel = Texts.fit(channel, 20);
        conversationId = Texts.fit(conversationId, 400);
        language = Texts.fit(language, 40);
        country = Texts.fit(country, 8);
    }
}
