package io.ringdown.scenario;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads a time in what a visitor typed: an hour, with or without today, tomorrow, the day after or a day of the week. Dates and "in
 * the morning" without an hour are not read.
 */
final class TimeReader {
    private static final int AT = 1;
    private static final int HOUR = 2;
    private static final int POINT = 3;
    private static final int MINUTE = 4;
    private static final int HALF = 5;
    private static final int OCLOCK = 6;
    private static final int NIGHT_ENDS = 7;
    private static final int A_WEEK = 7;

    private final Vocabulary words;
    private final ZoneId zone;
    private final Pattern clock;

    TimeReader(Vocabulary words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        String before = "(?:(?<![\\p{L}\\p{N}])(" + alternatives(words.of("at")) + ")\\s+)?";
        String behind = "(?:\\s?(" + alternatives(words.of("oclock")) + ")(?!\\p{L}))?";
        // at 10, 10 h, 10:30, 10h30, 10.30 am: one mark is needed, else it is any number
        this.clock = Pattern.compile(before + "(?<![\\p{N}:.,/+])([01]?\\d|2[0-3])"
                + "(?:\\s?([:h.])\\s?([0-5]\\d))?(?:\\s?([ap])\\.?m\\b)?" + behind
                + "(?![\\p{N}:/])(?![.,]\\p{N})");
    }

    /** The time that is meant; null when there is none, or when it is not certain which. */
    Instant read(String text, Instant now) {
        LocalTime time = clock.matcher(Phrases.flat(text))
                .results()
                .filter(TimeReader::marked)
                .findFirst()
                .map(found -> time(found, Phrases.words(text)))
                .orElse(null);
        if (time == null) {
            return null;
        }
        Set<Integer> days = days(Phrases.without(Phrases.words(text), words.of("morning")), time, now);
        if (days.size() > 1) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant at = at(today.plusDays(days.stream().findFirst().orElse(0)), time);
        return days.isEmpty() && !at.isAfter(now) ? at(today.plusDays(1), time) : at;
    }

    private static boolean marked(MatchResult found) {
        // 12.05 alone may be a date
        boolean clock = found.group(POINT) != null && !found.group(POINT).equals(".");
        return clock || IntStream.of(AT, HALF, OCLOCK).anyMatch(mark -> found.group(mark) != null);
    }

    private LocalTime time(MatchResult found, String said) {
        String half = found.group(HALF);
        int read = Integer.parseInt(found.group(HOUR));
        boolean afternoon = "p".equals(half) || Phrases.anywhere(said, words.of("afternoon")) > 0;
        boolean morning = "a".equals(half) || Phrases.anywhere(said, words.of("morning")) > 0;
        // nobody asks to be called at three in the night
        boolean late = afternoon
                || !morning
                        && read > 0
                        && read < NIGHT_ENDS
                        && !found.group(HOUR).startsWith("0");
        int hour = late && read < 12 ? read + 12 : "a".equals(half) && read == 12 ? 0 : read;
        return LocalTime.of(hour, found.group(MINUTE) == null ? 0 : Integer.parseInt(found.group(MINUTE)));
    }

    /** Days from today that the words name. */
    private Set<Integer> days(String said, LocalTime time, Instant now) {
        Set<Integer> days = new TreeSet<>();
        String rest = said;
        // the day after tomorrow first: in some languages its name holds that of tomorrow
        List<String> kinds = List.of("overmorrow", "tomorrow", "today");
        for (int i = 0; i < kinds.size(); i++) {
            List<String> names = words.of(kinds.get(i));
            if (Phrases.anywhere(rest, names) > 0) {
                days.add(2 - i);
                rest = Phrases.without(rest, names);
            }
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (Phrases.anywhere(rest, words.names(day)) > 0) {
                int ahead = Math.floorMod(day.getValue() - today.getDayOfWeek().getValue(), A_WEEK);
                days.add(ahead == 0 && !at(today, time).isAfter(now) ? A_WEEK : ahead);
            }
        }
        return days;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static String alternatives(List<String> names) {
        return names.stream().map(Phrases::flat).map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
