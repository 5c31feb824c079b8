package io.ringdown.escalation;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** Language tags (BCP 47) and the order in which texts of them are looked for. */
public final class Languages {
    private Languages() {}

    /** The tag in its usual spelling, {@code fr-CA} for {@code fr_ca}; null when it is none. */
    public static String tag(String text) {
        if (text == null || text.isBlank() || text.length() > 35) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(text.strip().replace('_', '-'))
                    .build();
            return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    /** {@code fr-CA}, {@code fr} for {@code fr-CA}; empty for null. */
    static List<String> chain(String tag) {
        List<String> chain = new ArrayList<>();
        for (String rest = tag; rest != null; rest = shortened(rest)) {
            chain.add(rest);
        }
        return chain;
    }

    private static String shortened(String tag) {
        int dash = tag.lastIndexOf('-');
        return dash < 0 ? null : tag.substring(0, dash);
    }
}
