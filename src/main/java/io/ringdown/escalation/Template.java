package io.ringdown.escalation;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {name}} in a text, once: what is put in is not looked at again. */
final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w{1,20})\\}");

    private Template() {}

    /** The text with every placeholder filled; null when one has no value. */
    static String fill(String text, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            String value = values.get(placeholder.group(1));
            if (value == null || value.isBlank()) {
                return null;
            }
            placeholder.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return placeholder.appendTail(filled).toString();
    }

    static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(result -> names.add(result.group(1)));
        return names;
    }

    /** A text of strangers in one line and at most so many characters, cut behind a word. */
    static String line(String text, int max) {
        String line =
                Texts.clean(text, Integer.MAX_VALUE).replaceAll("\\s+", " ").strip();
        if (line.length() <= max) {
            return line;
        }
        String cut = Texts.clean(line, max - 1);
        int blank = cut.lastIndexOf(' ');
        return (blank > max / 2 ? cut.substring(0, blank) : cut).strip() + "…";
    }
}
