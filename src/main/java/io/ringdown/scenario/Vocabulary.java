package io.ringdown.scenario;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of one language by which a visitor's message is understood, {@code scenarios/words/<language>.yaml}. */
public final class Vocabulary {
    private final Locale locale;
    private final Map<String, List<String>> words;

    Vocabulary(Locale locale, Map<String, List<String>> words) {
        this.locale = locale;
        this.words = words;
    }

    /** The words of that kind. */
    List<String> of(String kind) {
        return words.getOrDefault(kind, List.of());
    }

    /** The intent whose words fit best; null when none do. One word alone must come first: "no" says something else further on. */
    Intent intent(String text) {
        String said = Phrases.words(text);
        Intent best = null;
        int longest = 0;
        for (Intent intent : Intent.values()) {
            List<String> phrases = of(intent.word());
            List<String> several = intent == Intent.PERSON
                    ? phrases
                    : phrases.stream()
                            .filter(phrase -> Phrases.words(phrase).strip().contains(" "))
                            .toList();
            int fits = Math.max(Phrases.leading(said, phrases), Phrases.anywhere(said, several));
            if (fits > longest) {
                best = intent;
                longest = fits;
            }
        }
        return best;
    }

    /** The names of a day of the week: whole, and its first word. */
    List<String> names(DayOfWeek day) {
        List<String> names = new ArrayList<>();
        String whole = day.getDisplayName(TextStyle.FULL, locale);
        names.add(whole);
        names.add(whole.split("-")[0]);
        return names;
    }
}
