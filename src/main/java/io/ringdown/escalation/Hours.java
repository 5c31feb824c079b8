package io.ringdown.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a phone team is in, by the clock on its wall. A span belongs to the day that it begins on: a holiday does not cut off the night
 * before it. Where the clocks are set forward, a time that the day leaves out is the moment of the change; where they are set back, a time
 * that the day has twice is the first of the two.
 *
 * @param zone whose clock
 * @param week spans of each day in their order; none for a day off
 * @param yearly in place of a day of the week, every year
 * @param dates in place of both
 */
public record Hours(
        ZoneId zone,
        Map<DayOfWeek, List<Span>> week,
        Map<MonthDay, List<Span>> yearly,
        Map<LocalDate, List<Span>> dates) {
    /** How far an opening is looked for: every day of the year comes by once, leap days aside. */
    private static final int LONGEST_CLOSED_DAYS = 370;

    public Hours {
        week = Map.copyOf(week);
        yearly = Map.copyOf(yearly);
        dates = Map.copyOf(dates);
    }

    /**
     * Reads {@code {zone: Europe/Paris, open: "Mo-Fr 09:00-18:00; Sa 10:00-16:00", except: {"2026-12-25": off}}}.
     *
     * @param hours null, missing or empty for none
     * @return empty when there are none: always open
     * @throws IllegalArgumentException with everything that is wrong, a line each, the field first
     */
    public static Optional<Hours> of(JsonNode hours) {
        return hours == null || hours.isEmpty() ? Optional.empty() : Optional.of(new HoursReader(hours).read());
    }

    /** Whether somebody is in at that moment. */
    public boolean openAt(Instant at) {
        return openings(at, 1).anyMatch(opening -> opening.holds(at));
    }

    /** The first moment from then on at which somebody is in; empty when that is more than a year away. */
    public Optional<Instant> nextOpening(Instant from) {
        return openings(from, LONGEST_CLOSED_DAYS)
                .filter(opening -> opening.to().isAfter(from))
                .map(opening -> opening.from().isAfter(from) ? opening.from() : from)
                .findFirst();
    }

    /** In their order, from the day before: its spans may reach past midnight, and so may the hour that comes twice. */
    private Stream<Opening> openings(Instant from, int days) {
        LocalDate today = LocalDate.ofInstant(from, zone);
        return IntStream.rangeClosed(-1, days)
                .mapToObj(today::plusDays)
                .flatMap(day -> spans(day).stream().map(span -> new Opening(at(day, span.from()), at(day, span.to()))))
                .filter(opening -> opening.from().isBefore(opening.to()));
    }

    private List<Span> spans(LocalDate day) {
        List<Span> usual = yearly.getOrDefault(MonthDay.from(day), week.getOrDefault(day.getDayOfWeek(), List.of()));
        return dates.getOrDefault(day, usual);
    }

    /** Later times of the clock are never earlier moments, so that spans which meet on the clock meet on every day. */
    private Instant at(LocalDate day, int minute) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    /** One span of one day; it lasts no time where the clocks leave it out. */
    private record Opening(Instant from, Instant to) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }
}
