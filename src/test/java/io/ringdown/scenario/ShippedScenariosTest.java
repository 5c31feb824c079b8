package io.ringdown.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What we ship has nothing that our own check would say something of, speaks seven languages and leads its dialogues. */
class ShippedScenariosTest {
    private static final List<Path> ROOTS = List.of(Path.of("scenarios"));

    static Collection<Path> folders() {
        return Scenarios.folders(ROOTS).values();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void isClean(Path folder) {
        assertThat(FolderCheck.of(folder, ROOTS).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void speaksEveryLanguage(Path folder) {
        Scenario scenario = FolderCheck.of(folder, ROOTS).scenario().orElseThrow();
        assertThat(scenario.speeches().keySet()).isEqualTo(Set.of("de", "en", "es", "fr", "it", "nl", "pt"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void leadsTheDialoguesOfItsCases(Path folder) {
        FolderCheck check = FolderCheck.of(folder, ROOTS);
        Scenario scenario = check.scenario().orElseThrow();
        assertThat(check.scripts()).isNotEmpty().allSatisfy(script -> assertThat(Rehearsal.of(scenario, script))
                .as(script.file())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "de; NO; Bitte nicht anrufen",
                "de; PERSON; Ich schreibe lieber",
                "en; NO; I'd rather not",
                "en; NO; please don't call me",
                "es; NO; no me llames, por favor",
                "fr; NO; Je ne veux pas être appelé",
                "fr; YES; Oui, allez-y",
                "it; NO; Meglio di no, grazie",
                "nl; NO; Bel me niet",
                "nl; PERSON; Ik schrijf liever",
                "pt; NO; Por favor, não me liguem"
            })
    void understandsWhoWantsNoCallOrRatherWrites(String language, Intent meant, String typed) {
        Scenario scenario =
                FolderCheck.of(Path.of("scenarios/callback"), ROOTS).scenario().orElseThrow();
        assertThat(scenario.speeches().get(language).words().intent(typed)).isEqualTo(meant);
    }

    /** A quick reply is a message like any other: it must mean what it was offered for, in every language. */
    @ParameterizedTest
    @MethodSource("folders")
    void understandsItsOwnQuickReplies(Path folder) {
        Scenario scenario = FolderCheck.of(folder, ROOTS).scenario().orElseThrow();
        assertThat(scenario.speeches().values()).allSatisfy(speech -> speech.offers()
                .forEach((intent, text) -> assertThat(speech.words().intent(text))
                        .as(speech.language() + " " + text)
                        .isEqualTo(intent)));
    }
}
