package io.ringdown.escalation;

import java.util.Locale;
import java.util.Map;

/** Reads consent in both of its shapes: yes or no in many spellings, or an object that tells the circumstances. */
final class Consents {
    private Consents() {}

    /** What the field says; a text that is neither yes nor no says nothing. */
    static Consent of(Object value) {
        if (value instanceof Map<?, ?> parts) {
            String at = Texts.of(parts.get("at"), 100);
            return new Consent(
                    given(parts.get("given")),
                    at == null ? null : Times.instant(at),
                    Texts.of(parts.get("notice"), 500),
                    Texts.of(parts.get("noticeVersion"), 100),
                    Texts.of(parts.get("text"), 2000));
        }
        Boolean given = given(value);
        return given == null ? Consent.UNSAID : new Consent(given, null, null, null, null);
    }

    private static Boolean given(Object value) {
        String word = Texts.of(value, 10);
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "on" -> true;
            case "false", "no", "0", "off" -> false;
            default -> null;
        };
    }
}
