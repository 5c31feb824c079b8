package io.ringdown.scenario;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Compares what people type word by word: case, accents and punctuation do not count. */
final class Phrases {
    private Phrases() {}

    /** Small letters without accents; all else as it was. */
    static String flat(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The words, one blank between them and at both ends. */
    static String words(String text) {
        return " " + flat(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }

    /** How many characters of the words the longest of the phrases has that stands at their beginning; 0 for none. */
    static int leading(String words, Collection<String> phrases) {
        return phrases.stream()
                .map(Phrases::words)
                .filter(words::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** The same for phrases that stand anywhere. */
    static int anywhere(String words, Collection<String> phrases) {
        return phrases.stream()
                .map(Phrases::words)
                .filter(words::contains)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** The words without any of the phrases. */
    static String without(String words, Collection<String> phrases) {
        String rest = words;
        for (String phrase : phrases) {
            rest = rest.replace(words(phrase), " ");
        }
        return rest;
    }
}
