package io.ringdown.mapping;

import io.ringdown.mapping.cell.Nearest;
import io.ringdown.mapping.file.Problem;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A platform's instructions for a bot's builder, in which names such as {@code <<url>>} stand for what is another for every bot:
 * single braces and double ones are what builders write around their own variables.
 *
 * @param text as the file has it
 */
record RecipeTemplate(String text) {
    /** What can be filled in. */
    static final List<String> NAMES = List.of("bot", "connection", "url", "key", "language", "deadline");

    private static final Pattern PLACE = Pattern.compile("<<([^<>\\n]*)>>");

    /** Tells of every name that nothing can be filled in for. */
    void check(String file, List<Problem> problems) {
        PLACE.matcher(text)
                .results()
                .filter(place -> !NAMES.contains(place.group(1)))
                .forEach(place -> problems.add(new Problem(
                        file,
                        line(place),
                        place.start() - text.lastIndexOf('\n', place.start()),
                        "<<" + place.group(1) + ">> is not known; " + Nearest.hint(place.group(1), NAMES))));
    }

    /** The text with these facts. */
    String filled(Map<String, String> facts) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), "")));
    }

    private int line(MatchResult place) {
        return 1
                + (int) text.substring(0, place.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
