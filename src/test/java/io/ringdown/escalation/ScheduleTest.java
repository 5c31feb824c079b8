package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final Instant MONDAY_TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");

    private final Schedule schedule =
            new Schedule(HoursTest.hours("{\"zone\": \"Europe/London\", \"open\": \"Mo-Fr 09:00-18:00\"}"), true);

    ScheduleTest() throws Exception {}

    @Test
    void aCallNowIsRefusedWhileNobodyIsIn() {
        assertThat(schedule.closed(MONDAY_TEN)).isEmpty();
        assertThat(schedule.closed(SUNDAY)).hasValueSatisfying(ending -> {
            assertThat(ending.verdict()).isEqualTo(Verdict.of(Outcome.CLOSED));
            assertThat(ending.opensAt()).isEqualTo("2026-11-23T09:00:00Z");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:00:00Z, ",
        "2026-11-23T09:59:01Z, ",
        "2026-11-23T09:58:59Z, past",
        "2026-12-23T10:00:00Z, ",
        "2026-12-23T10:00:01Z, too-far",
        "2026-11-23T18:00:00Z, outside-hours"
    })
    void aTimeMustBeAheadButNotTooFarAndWithinHours(Instant callAt, String reason) {
        assertThat(schedule.refused(callAt, MONDAY_TEN)
                        .map(ending -> ending.verdict().reason())
                        .orElse(null))
                .isEqualTo(reason);
    }

    @Test
    void aTimeOutsideHoursTellsTheOpeningAfterIt() {
        assertThat(schedule.refused(Instant.parse("2026-11-27T18:30:00Z"), MONDAY_TEN))
                .hasValueSatisfying(ending -> assertThat(ending.opensAt()).isEqualTo("2026-11-30T09:00:00Z"));
    }

    @Test
    void aTimeWithinHoursMayBeWishedForWhileNobodyIsIn() {
        assertThat(schedule.refused(MONDAY_TEN, SUNDAY)).isEmpty();
    }

    @Test
    void noTimeIsPossibleWhereTheVendorCannotPlan() {
        assertThat(new Schedule(null, false).refused(MONDAY_TEN, SUNDAY))
                .map(Ending::verdict)
                .contains(new Verdict(Outcome.INVALID_TIME, "not-scheduled"));
    }

    @Test
    void withoutHoursItIsAlwaysOpen() {
        Schedule always = new Schedule(null, true);
        assertThat(always.closed(SUNDAY)).isEmpty();
        assertThat(always.refused(SUNDAY, SUNDAY)).isEmpty();
    }
}
