package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorTextsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final TextFacts NOTHING =
            new TextFacts(null, null, null, null, null, null, null, NOW, null, null, List.of(), null, null);
    private static final Map<String, Object> WORDS = Map.of(
            "wait", Map.of("now", "a moment", "one", "a minute", "many", "{n} minutes", "long", "long"),
            "opens",
                    Map.of(
                            "today",
                            "at {time}",
                            "tomorrow",
                            "tomorrow {time}",
                            "later",
                            "{weekday} {time}",
                            "far",
                            "{date}"));

    @Test
    void usesTheFirstTextWhosePlaceholdersAreKnown() {
        VisitorTexts texts =
                texts(Map.of("en", Map.of("accepted", List.of("In {wait}.", "Number {ending}.", "Soon."))));
        assertThat(choose(texts, "accepted", "", NOTHING)).isEqualTo("Soon.");
        TextFacts facts = new TextFacts("78", null, null, null, null, null, null, NOW, null, null, null, null, null);
        assertThat(choose(texts, "accepted", "", facts)).isEqualTo("Number 78.");
    }

    @Test
    void looksForTheReasonBeforeTheOutcome() {
        VisitorTexts texts = texts(Map.of("en", Map.of("invalid-number", "No.", "invalid-number.too-short", "Short.")));
        assertThat(choose(texts, "invalid-number", "too-short", NOTHING)).isEqualTo("Short.");
        assertThat(choose(texts, "invalid-number", "vendor", NOTHING)).isEqualTo("No.");
    }

    @ParameterizedTest
    @CsvSource({"fr-CA, de, ca", "fr-BE, de, fr", "it, de, de", "it, es, en", ", , en", "?!, it-CH, en"})
    void goesFromTheVisitorsLanguageToTheBotsToEnglish(String language, String bots, String text) {
        VisitorTexts texts = texts(Map.of(
                "fr-CA",
                Map.of("closed", "ca"),
                "fr",
                Map.of("closed", "fr"),
                "de",
                Map.of("closed", "de"),
                "en",
                Map.of("closed", "en")));
        assertThat(texts.choose(
                        new TextRequest(Verdict.of(Outcome.CLOSED), null, language, bots, Map.of(), Map.of(), NOTHING)))
                .isEqualTo(text);
    }

    @Test
    void prefersInEachLanguageTheConnectionThenTheMapping() {
        VisitorTexts texts =
                texts(Map.of("fr", Map.of("closed", "shipped", "no-agent", "shipped", "pending", "shipped")));
        Map<String, Map<String, Object>> connection =
                Map.of("fr", Map.of("closed", "brand"), "en", Map.of("pending", "brand"));
        Map<String, Map<String, Object>> mapping = Map.of("fr", Map.of("closed", "vendor", "no-agent", "vendor"));
        for (String[] row : new String[][] {{"closed", "brand"}, {"no-agent", "vendor"}, {"pending", "shipped"}}) {
            Verdict verdict = Verdict.of(Outcome.of(row[0]).orElseThrow());
            assertThat(texts.choose(new TextRequest(verdict, null, "fr", "en", connection, mapping, NOTHING)))
                    .isEqualTo(row[1]);
        }
    }

    @Test
    void takesALanguagesKeyFromTheFirstRootThatHasIt() {
        VisitorTexts texts = VisitorTexts.of(List.of(
                Map.of("en", Map.of("closed", "own")),
                Map.of("en", Map.of("closed", "shipped", "no-agent", "shipped"))));
        assertThat(choose(texts, "closed", "", NOTHING)).isEqualTo("own");
        assertThat(choose(texts, "no-agent", "", NOTHING)).isEqualTo("shipped");
    }

    @Test
    void showsTheVendorsTextCutAtAWordAndNotAfterTheLastAttempt() {
        VisitorTexts texts = texts(Map.of("en", Map.of("invalid-number", "Ours.")));
        String said = texts.choose(vendor("word  \n".repeat(100), ""));
        assertThat(said).hasSizeLessThanOrEqualTo(250).startsWith("word word").endsWith("word…");
        assertThat(texts.choose(vendor("Theirs {ending}.", ""))).isEqualTo("Theirs {ending}.");
        assertThat(texts.choose(vendor("Theirs.", "last"))).isEqualTo("Ours.");
        assertThat(texts.choose(vendor(" ", ""))).isEqualTo("Ours.");
    }

    @Test
    void fillsOnceAndPassesOverWhatGetsTooLong() {
        VisitorTexts texts = texts(Map.of("en", Map.of("consent-required", List.of("Read {notice}.", "Agreed?"))));
        assertThat(choose(texts, "consent-required", "", notice("{ending}$1"))).isEqualTo("Read {ending}$1.");
        assertThat(choose(texts, "consent-required", "", notice("n".repeat(300))))
                .isEqualTo("Agreed?");
    }

    @ParameterizedTest
    @CsvSource({"0, a moment", "59, a moment", "60, a minute", "95, 2 minutes", "3600, 60 minutes", "3660, long"})
    void saysHowLong(long seconds, String words) {
        VisitorTexts texts = texts(Map.of("en", Map.of("words", WORDS, "no-agent", "{again}")));
        TextFacts facts = new TextFacts(
                null, null, null, null, Duration.ofSeconds(seconds), null, null, NOW, null, null, null, null, null);
        assertThat(choose(texts, "no-agent", "", facts)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T13:00:00Z, Europe/Paris, at 14:00",
        "2026-11-23T23:30:00Z, Europe/Paris, tomorrow 00:30",
        "2026-11-26T08:00:00Z, Europe/Paris, Thursday 09:00",
        "2026-12-26T08:00:00Z, Europe/Paris, 26 December",
        "2026-11-23T13:00:00Z, , at 13:00 UTC"
    })
    void saysWhenOnTheVisitorsClock(Instant at, ZoneId zone, String words) {
        VisitorTexts texts = texts(Map.of("en", Map.of("words", WORDS, "closed", "{opens}")));
        TextFacts facts = new TextFacts(null, null, null, null, null, at, null, NOW, zone, null, null, null, null);
        assertThat(choose(texts, "closed", "", facts)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"FR, 06 39 98 00 12", "GB, 07700 900123", "US, (212) 555-0123", "ES, 612 34 XX XX", "ZZ, none", ", none"
    })
    void showsAnExampleThatIsNobodysNumber(String country, String example) {
        VisitorTexts texts = texts(Map.of("en", Map.of("missing-number", List.of("{example}", "none"))));
        TextFacts facts = new TextFacts(null, null, null, null, null, null, null, NOW, null, country, null, null, null);
        assertThat(choose(texts, "missing-number", "", facts)).isEqualTo(example);
    }

    @Test
    void listsEverythingThatIsWrongInATextFile() {
        assertThatThrownBy(() -> texts(Map.of("en", Map.of("acepted", "x", "closed", 5, "pending", List.of("{foo}")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("messages/en.yaml, acepted: no such outcome")
                .hasMessageContaining("messages/en.yaml, closed: must be a text")
                .hasMessageContaining("messages/en.yaml, pending: unknown placeholder {foo}");
    }

    @Test
    void tellsWhichFormatOfATimeIsNone() {
        Map<String, Object> formats = Map.of("time", "HH:mm 'h", "date", "d MMMM", "locale", "?", "clock", "24");
        assertThatThrownBy(() -> texts(Map.of("en", Map.of("words", Map.of("formats", formats)))))
                .hasMessageContaining("messages/en.yaml, words: formats.time: HH:mm 'h is no pattern of a time")
                .hasMessageContaining("formats.locale: ? is no language tag")
                .hasMessageContaining("formats.clock: no such format; allowed are [date, first, locale, time]")
                .hasMessageNotContaining("formats.date");
    }

    private static TextRequest vendor(String text, String reason) {
        Verdict verdict = new Verdict(Outcome.INVALID_NUMBER, reason);
        return new TextRequest(verdict, text, "en", "en", Map.of(), Map.of(), NOTHING);
    }

    private static TextFacts notice(String notice) {
        return new TextFacts(null, null, null, null, null, null, null, NOW, null, null, null, notice, null);
    }

    private static VisitorTexts texts(Map<String, Map<String, Object>> texts) {
        return VisitorTexts.of(List.of(texts));
    }

    private static String choose(VisitorTexts texts, String outcome, String reason, TextFacts facts) {
        Verdict verdict = new Verdict(Outcome.of(outcome).orElseThrow(), reason);
        return texts.choose(new TextRequest(verdict, null, "en", "en", Map.of(), Map.of(), facts));
    }
}
