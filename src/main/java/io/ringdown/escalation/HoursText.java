package io.ringdown.escalation;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of the week and spans of a day, as texts. */
final class HoursText {
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern SPAN =
            Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)\\s*-\\s*(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)");

    private HoursText() {}

    /**
     * Such as {@code Mo-Fr}, {@code Mo,We} or {@code Fr-Mo}.
     *
     * @throws IllegalArgumentException when it is none; the message says what is allowed
     */
    static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("-", -1);
            int first = DAYS.indexOf(ends[0]);
            int last = DAYS.indexOf(ends[ends.length - 1]);
            if (first < 0 || last < 0 || ends.length > 2) {
                throw new IllegalArgumentException(
                        "must begin with days, such as Mo-Fr or Sa,Su (Mo Tu We Th Fr Sa Su; holidays stand in except)");
            }
            for (int day = first; ; day = (day + 1) % DAYS.size()) {
                days.add(DayOfWeek.of(day + 1));
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    /**
     * Such as {@code 09:00-12:30,14:00-18:00}, {@code 22:00-06:00} into the next day, or {@code off}; in their order.
     *
     * @throws IllegalArgumentException when it is none; the message says what is allowed
     */
    static List<Span> spans(String text) {
        if (text.strip().equals("off")) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            spans.add(span(part.strip()));
        }
        spans.sort(Comparator.comparing(Span::from));
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from() < spans.get(i - 1).to()) {
                throw new IllegalArgumentException(spans.get(i - 1) + " and " + spans.get(i) + " overlap");
            }
        }
        return List.copyOf(spans);
    }

    private static Span span(String text) {
        Matcher shape = SPAN.matcher(text);
        if (!shape.matches()) {
            throw new IllegalArgumentException("times must be such as 09:00-12:30,14:00-18:00, or the word off");
        }
        int from = minute(shape.group(1), shape.group(2));
        int to = shape.group(3) == null ? Span.DAY : minute(shape.group(3), shape.group(4));
        if (from == to) {
            throw new IllegalArgumentException(text + " lasts no time; a whole day is 00:00-24:00");
        }
        return new Span(from, to < from ? to + Span.DAY : to);
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }
}
