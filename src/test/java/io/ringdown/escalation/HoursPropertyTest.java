package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Around every change of the clocks: an hour in Paris and New York, half an hour in Lord Howe, a minute past midnight in old St. John's. */
class HoursPropertyTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Property(tries = 200)
    void isOpenByTheClockExceptWhereItShowsATimeTwice(@ForAll("changes") Change change, @ForAll("weeks") Week week) {
        Hours hours = week.in(change.zone());
        Instant end = change.at().plus(Duration.ofDays(2));
        for (Instant at = change.at().minus(Duration.ofDays(2)); at.isBefore(end); at = at.plus(MINUTE)) {
            if (!change.doubtful(at)) {
                assertThat(hours.openAt(at))
                        .as("%s in %s", at, change.zone())
                        .isEqualTo(week.openBy(LocalDateTime.ofInstant(at, change.zone())));
            }
        }
    }

    @Property(tries = 200)
    void theNextOpeningIsTheFirstOpenMomentFromThenOn(
            @ForAll("changes") Change change, @ForAll("weeks") Week week, @ForAll @IntRange(max = 4000) int minutes) {
        Hours hours = week.in(change.zone());
        Instant from = change.at().minus(Duration.ofDays(1)).plus(Duration.ofMinutes(minutes));
        Optional<Instant> next = hours.nextOpening(from);
        assertThat(next.isPresent()).isEqualTo(week.opens());
        next.ifPresent(opening -> {
            assertThat(opening).isAfterOrEqualTo(from);
            assertThat(hours.openAt(opening)).isTrue();
            for (Instant at = from; at.isBefore(opening); at = at.plus(MINUTE)) {
                assertThat(hours.openAt(at)).as("%s before %s", at, opening).isFalse();
            }
        });
    }

    @Property(tries = 200)
    void spansThatMeetLeaveNoMomentOut(
            @ForAll("changes") Change change, @ForAll @IntRange(min = 1, max = 1439) int cut) {
        List<Span> spans = List.of(new Span(0, cut), new Span(cut, Span.DAY));
        Hours hours = new Week(spans, spans).in(change.zone());
        Instant end = change.at().plus(Duration.ofDays(1));
        for (Instant at = change.at().minus(Duration.ofDays(1)); at.isBefore(end); at = at.plus(MINUTE)) {
            assertThat(hours.openAt(at)).as("%s", at).isTrue();
        }
    }

    @Provide
    Arbitrary<Change> changes() {
        return Combinators.combine(
                        Arbitraries.of("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "America/St_Johns"),
                        Arbitraries.integers().between(2007, 2010),
                        Arbitraries.of(true, false))
                .as((zone, year, forward) -> Change.of(ZoneId.of(zone), year, forward));
    }

    @Provide
    Arbitrary<Week> weeks() {
        Arbitrary<List<Span>> spans = Combinators.combine(
                        Arbitraries.integers().between(0, 1439),
                        Arbitraries.integers().between(1, 1439))
                .as((from, minutes) -> List.of(new Span(from, from + minutes)));
        Arbitrary<List<Span>> some = Arbitraries.oneOf(spans, Arbitraries.just(List.of()));
        return Combinators.combine(some, some).as(Week::new);
    }

    /** The moment at which the clocks of a zone change. */
    record Change(ZoneId zone, ZoneOffsetTransition transition) {
        static Change of(ZoneId zone, int year, boolean forward) {
            ZoneRules rules = zone.getRules();
            ZoneOffsetTransition next = rules.nextTransition(Instant.parse(year + "-01-01T00:00:00Z"));
            return new Change(zone, next.isGap() == forward ? next : rules.nextTransition(next.getInstant()));
        }

        Instant at() {
            return transition.getInstant();
        }

        /** Whether the clock shows that time twice. */
        boolean doubtful(Instant at) {
            return transition.isOverlap()
                    && Duration.between(at(), at)
                                    .abs()
                                    .compareTo(transition.getDuration().abs())
                            <= 0;
        }
    }

    /** Spans of odd and of even days of the week. */
    record Week(List<Span> odd, List<Span> even) {
        Hours in(ZoneId zone) {
            Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                week.put(day, of(day));
            }
            return new Hours(zone, week, Map.of(), Map.of());
        }

        boolean opens() {
            return !odd.isEmpty() || !even.isEmpty();
        }

        boolean openBy(LocalDateTime clock) {
            int minute = clock.getHour() * 60 + clock.getMinute();
            LocalDate day = clock.toLocalDate();
            return holds(of(day.getDayOfWeek()), minute)
                    || holds(of(day.minusDays(1).getDayOfWeek()), minute + Span.DAY);
        }

        private static boolean holds(List<Span> spans, int minute) {
            return spans.stream().anyMatch(span -> span.from() <= minute && minute < span.to());
        }

        private List<Span> of(DayOfWeek day) {
            return day.getValue() % 2 == 1 ? odd : even;
        }
    }
}
