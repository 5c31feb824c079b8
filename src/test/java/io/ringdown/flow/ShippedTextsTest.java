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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ShippedTextsTest {
    private static final VisitorTexts TEXTS = TextFiles.load(List.of(Path.of("")));
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final TextFacts NOTHING = facts(null, null, null, null);

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
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
    @ValueSource(strings = {"en", "fr"})
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
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws Exception {
        Map<String, Object> english = file("en");
        Map<String, Object> french = file("fr");
        assertThat(french.keySet()).isEqualTo(english.keySet());
        english.forEach((key, value) ->
                assertThat(placeholders(french.get(key))).as(key).isEqualTo(placeholders(value)));
    }

    @Test
    void everyAcceptedTextHasTheReference() throws Exception {
        for (String language : List.of("en", "fr")) {
            assertThat((List<?>) file(language).get("accepted"))
                    .allSatisfy(text -> assertThat(text.toString()).contains("{reference}"));
        }
    }

    @Test
    void speaksTheVisitorsLanguage() {
        TextFacts queued = facts("78", "A1B2C3D4", Duration.ofMinutes(5), null);
        assertThat(text("fr-FR", Outcome.ACCEPTED, "", queued))
                .isEqualTo("Merci. Nous appellerons le numéro se terminant par 78 dans environ 5 minutes. Gardez votre"
                        + " téléphone à portée de main. Votre référence est A1B2C3D4.");
        assertThat(text("en", Outcome.INVALID_NUMBER, "too-short", NOTHING))
                .isEqualTo("This number seems to miss a digit or two. Could you type it once more?"
                        + " For example 06 39 98 00 12.");
        TextFacts closed = facts(null, null, null, Instant.parse("2026-11-26T08:00:00Z"));
        assertThat(text("fr", Outcome.CLOSED, "", closed)).contains("de retour jeudi à 09:00.");
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
        assertThat(texts.languages()).contains("en", "fr");
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

    private static List<String> placeholders(Object value) {
        return java.util.regex.Pattern.compile("\\{\\w+}")
                .matcher(String.valueOf(value))
                .results()
                .map(java.util.regex.MatchResult::group)
                .sorted()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> file(String language) throws Exception {
        return (Map<String, Object>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("messages", language + ".yaml")));
    }
}
