package io.ringdown.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which times are read in what visitors type, and which are not; it is Monday, ten in the morning in Paris. */
class TimeReaderTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | call me tomorrow at 10            | 2026-11-24T10:00
            en | tomorrow at 8pm                   | 2026-11-24T20:00
            en | Tomorrow, 10:30 a.m.              | 2026-11-24T10:30
            en | at 3                              | 2026-11-23T15:00
            en | at 9                              | 2026-11-24T09:00
            en | the day after tomorrow at 11      | 2026-11-25T11:00
            en | on Friday at 9:15                 | 2026-11-27T09:15
            en | Monday at 14:00                   | 2026-11-23T14:00
            en | Monday at 9                       | 2026-11-30T09:00
            en | today at 9                        | 2026-11-23T09:00
            en | tomorrow at 12 am                 | 2026-11-24T00:00
            fr | demain à 10h                      | 2026-11-24T10:00
            fr | demain vers 15 h 30               | 2026-11-24T15:30
            fr | après-demain à 9 heures           | 2026-11-25T09:00
            fr | vendredi 17h                      | 2026-11-27T17:00
            fr | à 8 heures du soir                | 2026-11-23T20:00
            de | morgen um 10 Uhr                  | 2026-11-24T10:00
            de | übermorgen um 14.30 Uhr           | 2026-11-25T14:30
            de | am Freitag um 9                   | 2026-11-27T09:00
            es | mañana a las 10                   | 2026-11-24T10:00
            es | pasado mañana a las 9             | 2026-11-25T09:00
            es | hoy a las 5 de la tarde           | 2026-11-23T17:00
            es | mañana a las 9 de la mañana       | 2026-11-24T09:00
            it | domani alle 10                    | 2026-11-24T10:00
            it | venerdì alle 15:30                | 2026-11-27T15:30
            nl | morgen om 10 uur                  | 2026-11-24T10:00
            nl | vrijdag om 9                      | 2026-11-27T09:00
            pt | amanhã às 10h                     | 2026-11-24T10:00
            pt | depois de amanhã às 9             | 2026-11-25T09:00
            pt | sexta-feira às 15h                | 2026-11-27T15:00
            pt | sexta às 15h                      | 2026-11-27T15:00
            """)
    void isRead(String language, String text, LocalDateTime time) {
        assertThat(read(language, text)).isEqualTo(time.atZone(PARIS).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "en, tomorrow morning",
        "en, order 10",
        "en, 06 39 98",
        "en, on Monday or Tuesday at 10",
        "en, 10/12/2026",
        "en, at 25",
        "en, I have 2 parcels",
        "fr, dans 10 minutes",
        "de, am 12.05.",
    })
    void isNotRead(String language, String text) {
        assertThat(read(language, text)).isNull();
    }

    private static Instant read(String language, String text) {
        Vocabulary words = Vocabularies.read(List.of(Path.of("scenarios")), new ArrayList<>())
                .get(language);
        return new TimeReader(words, PARIS).read(text, NOW);
    }
}
