package io.ringdown.escalation;

import java.util.Map;

/**
 * Which text is wanted.
 *
 * @param vendorText the vendor's own sentence where a rule of the mapping lets the visitor read it; else null
 * @param language of the visitor, BCP 47
 * @param botLanguage the bot's default
 * @param connection texts of the connection by language, then by key as in {@code messages/<language>.yaml}; null for none
 * @param mapping texts of the mapping in the same shape; null for none
 */
public record TextRequest(
        Verdict verdict,
        String vendorText,
        String language,
        String botLanguage,
        Map<String, Map<String, Object>> connection,
        Map<String, Map<String, Object>> mapping,
        TextFacts facts) {

    public TextRequest {
        connection = connection == null ? Map.of() : connection;
        mapping = mapping == null ? Map.of() : mapping;
    }

    /** The shipped texts only. */
    public static TextRequest of(Escalation escalation, Bot bot, Ending ending, TextFacts facts) {
        return new TextRequest(
                ending.verdict(),
                ending.vendorText(),
                escalation.language(),
                bot.language(),
                Map.of(),
                Map.of(),
                facts);
    }

    /** The same with the texts of a connection and its mapping, which come before the shipped ones. */
    public TextRequest with(Map<String, Map<String, Object>> connection, Map<String, Map<String, Object>> mapping) {
        return new TextRequest(verdict, vendorText, language, botLanguage, connection, mapping, facts);
    }
}
