package io.ringdown.escalation;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a language writes the time and the date inside a sentence: the {@code formats} of its words.
 *
 * @param time pattern of {@link DateTimeFormatter}
 * @param date the same, for every day but the first of a month
 * @param first the same, for the first of a month: {@code 1er décembre}
 * @param locale whose names of days, months and countries are told
 */
record WrittenTimes(String time, String date, String first, Locale locale) {
    private static final Set<String> KEYS = new TreeSet<>(Set.of("time", "date", "first", "locale"));
    private static final ZonedDateTime ANY = ZonedDateTime.parse("2026-12-01T09:00:00Z");

    /** What the words say of it; a clock of 24 hours and a day before its month where they say nothing. */
    static WrittenTimes of(Map<?, ?> words, Locale language) {
        Map<?, ?> formats = words.get("formats") instanceof Map<?, ?> found ? found : Map.of();
        String date = text(formats, "date", "d MMMM");
        return new WrittenTimes(
                text(formats, "time", "HH:mm"),
                date,
                text(formats, "first", date),
                formats.get("locale") == null
                        ? language
                        : Locale.forLanguageTag(formats.get("locale").toString()));
    }

    String time(ZonedDateTime at) {
        return written(time, at);
    }

    String date(ZonedDateTime at) {
        return written(at.getDayOfMonth() == 1 ? first : date, at);
    }

    /** What is wrong in the formats, every problem in a sentence without its place. */
    static List<String> problems(Map<?, ?> words) {
        if (!(words.get("formats") instanceof Map<?, ?> formats)) {
            return words.containsKey("formats") ? List.of("formats must be a map with " + KEYS) : List.of();
        }
        List<String> problems = new ArrayList<>();
        formats.forEach((key, value) -> {
            if (!KEYS.contains(key.toString())) {
                problems.add("formats." + key + ": no such format; allowed are " + KEYS);
            } else if (!sound(key.toString(), String.valueOf(value))) {
                problems.add("formats." + key + ": " + value + " is no "
                        + (key.equals("locale") ? "language tag" : "pattern of a time, such as HH:mm or d MMMM"));
            }
        });
        return problems;
    }

    private static boolean sound(String key, String value) {
        if (key.equals("locale")) {
            return Languages.tag(value) != null;
        }
        try {
            return !DateTimeFormatter.ofPattern(value).format(ANY).isBlank();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String written(String pattern, ZonedDateTime at) {
        return at.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    private static String text(Map<?, ?> formats, String key, String other) {
        return formats.get(key) == null ? other : formats.get(key).toString();
    }
}
