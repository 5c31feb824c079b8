package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.TextFacts;
import io.ringdown.escalation.TextRequest;
import io.ringdown.escalation.Verdict;
import io.ringdown.escalation.VisitorTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ShippedTextsTest {
    private static final List<String> LANGUAGES = List.of("de", "en", "es", "fr", "it", "nl", "pt");
    private static final VisitorTexts TEXTS = TextFiles.load(List.of(Path.of("")));
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final TextFacts NOTHING = facts(null, null, null, null);

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyOutcomeHasATextThatNeedsNothingToBeKnown(String language) {
        List<String> missing = new ArrayList<>();
        TextFacts least = facts("78", "A1B2C3D4", null, null);
        for (Outcome outcome : Outcome.values()) {
            if (text(language, outcome, "", least).isEmpty()) {
                missing.add(outcome.wire());
            }
            boolean asks = !outcome.ask().isEmpty();
            if (asks && text(language, outcome, "last", least).contains("?")) {
                missing.add(outcome.wire() + ".last");
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noFilledTextIsLongerThanABotMessage(String language) throws Exception {
        List<String> tooLong = new ArrayList<>();
        for (Map.Entry<String, Object> entry : file(language).entrySet()) {
            if (entry.getValue() instanceof List<?> list) {
                list.stream()
                        .map(text -> longest(text.toString()))
                        .filter(text -> text.length() > VisitorTexts.LONGEST)
                        .forEach(text -> tooLong.add(entry.getKey() + ": " + text.length() + " characters"));
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void theseLanguagesAreShipped() {
        assertThat(TEXTS.languages()).containsExactlyElementsOf(LANGUAGES);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageHasTheKeysAndPlaceholdersOfTheEnglishOne(String language) throws Exception {
        Map<String, Object> english = file("en");
        Map<String, Object> texts = file(language);
        assertThat(texts.keySet()).containsExactlyElementsOf(english.keySet());
        english.forEach((key, value) -> assertThat(placeholders(texts.get(key), !key.equals("words")))
                .as(key)
                .isEqualTo(placeholders(value, !key.equals("words"))));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyAcceptedTextHasTheReference(String language) throws Exception {
        assertThat((List<?>) file(language).get("accepted"))
                .allSatisfy(text -> assertThat(text.toString()).contains("{reference}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | um 13:05 Uhr       | am Donnerstag um 09:00 Uhr    | am 1. Januar um 09:00 Uhr      | am 8. Januar um 09:00 Uhr
            en | at 13:05           | on Thursday at 09:00          | on 1 January at 09:00          | on 8 January at 09:00
            es | a las 13:05        | el jueves a las 9:00          | el 1 de enero a las 9:00       | el 8 de enero a las 9:00
            fr | à 13h05            | jeudi à 9h00                  | le 1er janvier à 9h00          | le 8 janvier à 9h00
            it | alle ore 13:05     | giovedì alle ore 9:00         | venerdì 1º gennaio alle ore 9:00 | venerdì 8 gennaio alle ore 9:00
            nl | om 13:05 uur       | donderdag om 09:00 uur        | op 1 januari om 09:00 uur      | op 8 januari om 09:00 uur
            pt | às 13:05           | quinta-feira às 09:00         | a 1 de janeiro às 09:00        | a 8 de janeiro às 09:00
            """)
    void everyLanguageWritesTimesAndDatesInItsOwnWay(
            String language, String today, String week, String first, String far) {
        assertThat(List.of(
                        "2026-11-23T12:05:00Z", "2026-11-26T08:00:00Z", "2027-01-01T08:00:00Z", "2027-01-08T08:00:00Z"))
                .extracting(at -> text(language, Outcome.CLOSED, "", facts(null, null, null, Instant.parse(at))))
                .zipSatisfy(List.of(today, week, first, far), (text, time) -> assertThat(text)
                        .contains(" " + time));
    }

    @ParameterizedTest
    @CsvSource({
        "de, in etwa 5 Minuten",
        "en, in about 5 minutes",
        "es, en unos 5 minutos",
        "fr, dans environ 5 minutes",
        "it, tra circa 5 minuti",
        "nl, over ongeveer 5 minuten",
        "pt, dentro de cerca de 5 minutos"
    })
    void everyLanguageSaysHowLongAWaitIs(String language, String wait) {
        assertThat(text(language, Outcome.ACCEPTED, "", facts("78", "A1B2C3D4", Duration.ofMinutes(5), null)))
                .contains(" " + wait, "78", "A1B2C3D4");
    }

    @ParameterizedTest
    @CsvSource({"de, Polen", "es, Polonia", "it, Polonia", "nl, Polen", "pt, Polónia"})
    void countriesHaveTheirNameOfTheLanguage(String language, String name) {
        TextFacts facts = NOTHING.with(null, List.of("PL"));
        assertThat(text(language, Outcome.NUMBER_NOT_ALLOWED, "country", facts)).contains(name);
    }

    @Test
    void speaksTheVisitorsLanguage() {
        TextFacts queued = facts("78", "A1B2C3D4", Duration.ofMinutes(5), null);
        assertThat(text("fr-FR", Outcome.ACCEPTED, "", queued))
                .isEqualTo("Merci. Nous appellerons le numéro se terminant par 78 dans environ 5 minutes. Gardez votre"
                        + " téléphone à portée de main. Votre référence est A1B2C3D4.");
        assertThat(text("en", Outcome.INVALID_NUMBER, "too-short", NOTHING))
                .isEqualTo("This number seems to be missing a digit or two. Could you type it once more?"
                        + " For example 06 39 98 00 12.");
        TextFacts closed = facts(null, null, null, Instant.parse("2026-11-26T08:00:00Z"));
        assertThat(text("fr", Outcome.CLOSED, "", closed)).contains("de retour jeudi à 9h00.");
        assertThat(text("en", Outcome.CLOSED, "", closed)).contains("back on Thursday at 09:00.");
    }

    @Test
    void tellsAStrangerNothingOfAnotherPersonsCall() {
        TextFacts facts = facts("78", "A1B2C3D4", Duration.ofMinutes(5), null);
        assertThat(text("en", Outcome.DUPLICATE, "repeat", facts))
                .doesNotContain("already", "arranged", "A1B2C3D4", "minute");
    }

    @Test
    void namesTheFileThatIsNoMap(@TempDir Path root) throws Exception {
        Files.createDirectories(root.resolve("messages"));
        Files.writeString(root.resolve("messages/en.yaml"), "- a\n");
        assertThatThrownBy(() -> TextFiles.load(List.of(root)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("en.yaml: must be a map");
        Files.writeString(root.resolve("messages/en.yaml"), "closed: a\nclosed: b\n");
        assertThatThrownBy(() -> TextFiles.load(List.of(root))).hasMessageContaining("en.yaml");
    }

    @Test
    void prefersTheTextsOfTheFirstRoot(@TempDir Path root) throws Exception {
        Files.createDirectories(root.resolve("messages"));
        Files.writeString(root.resolve("messages/en.yaml"), "closed: Our own words.\n");
        VisitorTexts texts = TextFiles.load(List.of(root, Path.of("")));
        assertThat(texts.choose(request("en", Outcome.CLOSED, "", NOTHING))).isEqualTo("Our own words.");
        assertThat(texts.languages()).containsExactlyElementsOf(LANGUAGES);
    }

    private static String text(String language, Outcome outcome, String reason, TextFacts facts) {
        return TEXTS.choose(request(language, outcome, reason, facts));
    }

    private static TextRequest request(String language, Outcome outcome, String reason, TextFacts facts) {
        return new TextRequest(new Verdict(outcome, reason), null, language, "en", Map.of(), Map.of(), facts);
    }

    private static TextFacts facts(String ending, String reference, Duration waiting, Instant opensAt) {
        return new TextFacts(
                ending,
                reference,
                null,
                waiting,
                null,
                opensAt,
                null,
                NOW,
                ZoneId.of("Europe/Paris"),
                "FR",
                List.of(),
                null,
                null);
    }

    /** Every placeholder at about the length that it can have in life. */
    private static String longest(String text) {
        return text.replace("{ending}", "78")
                .replace("{reference}", "A1B2C3D4")
                .replace("{position}", "999")
                .replaceAll("\\{(wait|again)}", "une minute environ")
                .replaceAll("\\{(when|opens)}", "le 28 septembre à 18:00 UTC")
                .replace("{example}", "0151 2345XXXX")
                .replace("{countries}", "France, Belgique, Luxembourg, Suisse, Allemagne, Italie, Espagne")
                .replace("{notice}", "https://www.brand.example/privacy/calls")
                .replace("{hours}", "lun.-ven. 09:00-12:30, 14:00-18:00; sam. 10:00-16:00");
    }

    /** Of the texts each time they occur; of the words each once: a language may put the weekday before a date. */
    private static List<String> placeholders(Object value, boolean all) {
        var found = Pattern.compile("\\{\\w+}")
                .matcher(String.valueOf(value))
                .results()
                .map(MatchResult::group)
                .sorted();
        return (all ? found : found.distinct()).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> file(String language) throws Exception {
        return (Map<String, Object>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("messages", language + ".yaml")));
    }
}
