package io.ringdown.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what is wrong in the texts of one language: keys, shapes and placeholders that nobody would ever fill. */
final class TextCheck {
    private static final Set<String> PLACEHOLDERS = new TreeSet<>(Set.of(
            "ending",
            "when",
            "wait",
            "position",
            "reference",
            "example",
            "again",
            "countries",
            "notice",
            "hours",
            "opens"));

    private TextCheck() {}

    /** Every problem in a sentence; empty when all is well. */
    static List<String> problems(String source, Map<String, Object> texts) {
        List<String> problems = new ArrayList<>();
        texts.forEach((key, value) -> {
            String place = source + ", " + key + ": ";
            if (key.equals("words")) {
                problems.addAll(
                        value instanceof Map<?, ?> words
                                ? WrittenTimes.problems(words).stream()
                                        .map(place::concat)
                                        .toList()
                                : List.of(place + "must be a map with wait, opens, when and formats"));
                return;
            }
            if (Outcome.of(key.split("\\.", 2)[0]).isEmpty()) {
                problems.add(place + "no such outcome; allowed are the outcomes, outcome.reason and words");
            }
            for (Object text : value instanceof List<?> list ? list : List.of(value == null ? 0 : value)) {
                problems.addAll(textProblems(place, text));
            }
        });
        return problems;
    }

    private static List<String> textProblems(String place, Object text) {
        if (!(text instanceof String words) || words.isBlank()) {
            return List.of(place + "must be a text or a list of texts");
        }
        return Template.placeholders(words).stream()
                .filter(name -> !PLACEHOLDERS.contains(name))
                .map(name -> place + "unknown placeholder {" + name + "}; allowed are " + PLACEHOLDERS)
                .toList();
    }
}
