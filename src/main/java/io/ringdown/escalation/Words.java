package io.ringdown.escalation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Durations, times and countries in the words of one language.
 *
 * @param words the {@code words} of that language's file; what they lack is not told
 * @param times how it writes times and dates
 */
record Words(Map<?, ?> words, WrittenTimes times) {
    private static final int DAYS_TOLD_BY_NAME = 6;
    private static final int DAYS = DayOfWeek.values().length;

    static Words of(Map<?, ?> words, String language) {
        return new Words(words, WrittenTimes.of(words, Locale.forLanguageTag(language)));
    }

    /** How long: under a minute, about n minutes (rounded), above an hour; null when the words are unknown. */
    String wait(Duration duration) {
        if (duration == null) {
            return null;
        }
        long minutes = (duration.toSeconds() + 30) / 60;
        String kind = duration.toSeconds() < 60 ? "now" : minutes == 1 ? "one" : minutes <= 60 ? "many" : "long";
        return filled("wait", kind, Map.of("n", Long.toString(minutes)));
    }

    /**
     * When: today, tomorrow, on a weekday of the next six days, or on a date, with the time; null when the words are
     * unknown.
     *
     * @param section {@code when} or {@code opens}
     * @param zone whose clock; null for UTC, which is then named
     */
    String time(String section, Instant at, Instant now, ZoneId zone) {
        if (at == null || now == null) {
            return null;
        }
        ZonedDateTime then = at.atZone(zone == null ? ZoneOffset.UTC : zone);
        long days = ChronoUnit.DAYS.between(now.atZone(then.getZone()).toLocalDate(), then.toLocalDate());
        String kind =
                days == 0 ? "today" : days == 1 ? "tomorrow" : days > 0 && days <= DAYS_TOLD_BY_NAME ? "later" : "far";
        return filled(
                section,
                kind,
                Map.of(
                        "time", times.time(then) + (zone == null ? " UTC" : ""),
                        "weekday", then.getDayOfWeek().getDisplayName(TextStyle.FULL, times.locale()),
                        "date", times.date(then)));
    }

    /** The names of countries; null when there are none. */
    String countries(List<String> countries) {
        return countries == null || countries.isEmpty()
                ? null
                : countries.stream()
                        .map(country ->
                                new Locale.Builder().setRegion(country).build().getDisplayCountry(times.locale()))
                        .collect(Collectors.joining(", "));
    }

    /** The usual week, days with the same times together; null when there are no hours, or none in the week. */
    String hours(Hours hours) {
        if (hours == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        for (int first = 1, last; first <= DAYS; first = last + 1) {
            last = first;
            List<Span> spans = spans(hours, first);
            while (last < DAYS && spans(hours, last + 1).equals(spans)) {
                last++;
            }
            if (!spans.isEmpty()) {
                String days = first == last ? day(first) : day(first) + "-" + day(last);
                parts.add(days + " " + spans.stream().map(Span::toString).collect(Collectors.joining(", ")));
            }
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    private static List<Span> spans(Hours hours, int day) {
        return hours.week().getOrDefault(DayOfWeek.of(day), List.of());
    }

    private String day(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT_STANDALONE, times.locale());
    }

    private String filled(String section, String kind, Map<String, String> values) {
        Object template = words.get(section) instanceof Map<?, ?> kinds ? kinds.get(kind) : null;
        return template == null ? null : Template.fill(template.toString(), values);
    }
}
