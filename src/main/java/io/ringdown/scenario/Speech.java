package io.ringdown.scenario;

import java.util.Map;

/**
 * What a scenario says in one language, and the words by which it understands.
 *
 * @param language of the files, such as {@code fr}
 * @param say texts by name
 * @param offers quick replies by what they mean
 */
public record Speech(String language, Map<String, String> say, Map<Intent, String> offers, Vocabulary words) {
    /** Name of the text that tells the visitor what becomes of the number: it is kept with every escalation. */
    public static final String NOTICE = "notice";

    /** The words of the consent notice. */
    public String notice() {
        return say.get(NOTICE);
    }
}
