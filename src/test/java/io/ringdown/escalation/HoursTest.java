package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
    private static final String PARIS = """
            {"zone": "Europe/Paris", "open": "Mo-Fr 09:00-12:30,14:00-18:00; Sa 10:00-16:00",
             "except": {"12-25": "off", "2026-11-11": "off", "2026-12-24": "09:00-12:00"}}""";

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59:59, false",
        "2026-11-23T09:00:00, true",
        "2026-11-23T12:29:59, true",
        "2026-11-23T12:30:00, false",
        "2026-11-23T17:59:59, true",
        "2026-11-28T15:59:00, true",
        "2026-11-29T12:00:00, false",
        "2026-11-11T10:00:00, false",
        "2026-12-24T11:59:00, true",
        "2026-12-24T15:00:00, false",
        "2026-12-25T10:00:00, false",
        "2028-12-25T10:00:00, false"
    })
    void isOpenByTheClockOnTheWall(LocalDateTime wall, boolean open) throws Exception {
        assertThat(hours(PARIS).openAt(paris(wall))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 2026-11-23T10:00",
        "2026-11-23T12:30, 2026-11-23T14:00",
        "2026-11-23T18:00, 2026-11-24T09:00",
        "2026-11-27T18:00, 2026-11-28T10:00",
        "2026-11-28T16:00, 2026-11-30T09:00",
        "2026-12-24T12:00, 2026-12-26T10:00"
    })
    void tellsTheNextOpening(LocalDateTime from, LocalDateTime opens) throws Exception {
        assertThat(hours(PARIS).nextOpening(paris(from))).contains(paris(opens));
    }

    @Test
    void aNightBelongsToTheDayThatItBeginsOn() throws Exception {
        Hours nights = hours("""
                {"zone": "Europe/Paris", "open": "Fr-Sa 22:00-06:00", "except": {"2026-11-28": "off"}}""");
        assertThat(nights.openAt(paris(LocalDateTime.parse("2026-11-28T05:59"))))
                .isTrue();
        assertThat(nights.openAt(paris(LocalDateTime.parse("2026-11-28T06:00"))))
                .isFalse();
        assertThat(nights.openAt(paris(LocalDateTime.parse("2026-11-28T23:00"))))
                .isFalse();
        assertThat(nights.openAt(paris(LocalDateTime.parse("2026-11-29T01:00"))))
                .isFalse();
        assertThat(nights.nextOpening(paris(LocalDateTime.parse("2026-11-28T06:00"))))
                .contains(paris(LocalDateTime.parse("2026-12-04T22:00")));
    }

    @ParameterizedTest
    @CsvSource({
        // 02:00 becomes 03:00: half past two is the moment of the change, and the night is an hour shorter.
        "Europe/Paris, 02:30-05:00, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z, 2026-03-29T03:00:00Z",
        // 03:00 becomes 02:00: half past two comes twice, the first counts.
        "Europe/Paris, 02:30-05:00, 2026-10-25T00:00:00Z, 2026-10-25T00:30:00Z, 2026-10-25T04:00:00Z",
        "America/New_York, 01:30-03:00, 2026-03-08T06:00:00Z, 2026-03-08T06:30:00Z, 2026-03-08T07:00:00Z",
        "America/New_York, 01:30-03:00, 2026-11-01T05:00:00Z, 2026-11-01T05:30:00Z, 2026-11-01T08:00:00Z",
        // Half an hour: 02:00 becomes 02:30 in October and 01:30 in April.
        "Australia/Lord_Howe, 02:15-04:00, 2026-10-03T15:00:00Z, 2026-10-03T15:30:00Z, 2026-10-03T17:00:00Z",
        "Australia/Lord_Howe, 01:45-04:00, 2026-04-04T14:00:00Z, 2026-04-04T14:45:00Z, 2026-04-04T17:30:00Z"
    })
    void keepsTheClockWhenClocksChange(String zone, String span, Instant before, Instant opens, Instant closes)
            throws Exception {
        Hours hours = hours("{\"zone\": \"" + zone + "\", \"open\": \"Mo-Su " + span + "\"}");
        assertThat(hours.nextOpening(before)).contains(opens);
        assertThat(hours.openAt(closes.minusMillis(1))).isTrue();
        assertThat(hours.openAt(closes)).isFalse();
    }

    @Test
    void aSpanThatTheClocksLeaveOutIsNone() throws Exception {
        Hours hours = hours("{\"zone\": \"Europe/Paris\", \"open\": \"Su 02:10-02:50\"}");
        assertThat(hours.nextOpening(Instant.parse("2026-03-28T12:00:00Z")))
                .contains(Instant.parse("2026-04-05T00:10:00Z"));
    }

    @Test
    void hoursThatNeverComeHaveNoNextOpening() throws Exception {
        Hours season = hours("""
                {"zone": "Europe/Paris", "open": "Mo-Su off", "except": {"2026-07-01": "10:00-12:00"}}""");
        assertThat(season.nextOpening(Instant.parse("2026-06-01T00:00:00Z")))
                .contains(Instant.parse("2026-07-01T08:00:00Z"));
        assertThat(season.nextOpening(Instant.parse("2026-08-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void aLaterRuleTakesThePlaceOfAnEarlierOne() throws Exception {
        Hours hours = hours("{\"zone\": \"Europe/Paris\", \"open\": \"Mo-Su 00:00-24:00; Su off\"}");
        assertThat(hours.openAt(paris(LocalDateTime.parse("2026-11-28T23:59")))).isTrue();
        assertThat(hours.openAt(paris(LocalDateTime.parse("2026-11-29T00:00")))).isFalse();
    }

    @Test
    void noHoursAreNone() throws Exception {
        assertThat(Hours.of(null)).isEmpty();
        assertThat(Hours.of(new ObjectMapper().readTree("{}"))).isEmpty();
    }

    @Test
    void saysAllThatIsWrong() {
        assertThatThrownBy(() -> hours("""
                        {"zone": "+02:00", "open": "Mo-Fr 9-18; PH off; Sa 10:00-12:00,11:00-13:00; Su 08:00-08:00",
                         "except": {"2026-02-30": "off", "12-25": "closed"}, "closed": 1}"""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hours.zone: must be the name of a time zone, such as Europe/Paris")
                .hasMessageContaining("hours.open: 'Mo-Fr 9-18': times must be such as 09:00-12:30")
                .hasMessageContaining("'PH off': must begin with days, such as Mo-Fr")
                .hasMessageContaining("10:00-12:00 and 11:00-13:00 overlap")
                .hasMessageContaining("08:00-08:00 lasts no time; a whole day is 00:00-24:00")
                .hasMessageContaining("hours.except.2026-02-30: must be a date such as 2026-12-25")
                .hasMessageContaining("hours.except.12-25: times must be such as")
                .hasMessageContaining("hours.closed: unknown; allowed are zone, open and except");
        assertThatThrownBy(() -> hours("{\"zone\": \"Europe/Paris\"}")).hasMessageContaining("hours.open: must be");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Mo-Fr 09:00-12:30,14:00-18:00; Sa 10:00-16:00 | Mon-Fri 09:00-12:30, 14:00-18:00; Sat 10:00-16:00",
                "fr | Tu,Th 22:00-06:00 | mar. 22:00-06:00; jeu. 22:00-06:00",
                "en | Mo-Su 00:00-24:00 | Mon-Sun 00:00-24:00"
            })
    void isToldInTheVisitorsWords(String language, String open, String words) throws Exception {
        Hours hours = hours("{\"zone\": \"Europe/Paris\", \"open\": \"" + open + "\"}");
        assertThat(Words.of(Map.of(), language).hours(hours)).isEqualTo(words);
    }

    static Hours hours(String json) throws JsonProcessingException {
        return Hours.of(new ObjectMapper().readTree(json)).orElseThrow();
    }

    private static Instant paris(LocalDateTime wall) {
        return wall.atZone(ZoneId.of("Europe/Paris")).toInstant();
    }
}
