package io.ringdown.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.mapping.file.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check says of a scenario that was made as a copy and then spoilt. */
class ScenarioCheckTest {
    private static final Path SHIPPED = Path.of("scenarios");

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        folder = root.resolve("mine");
        NewScenario.copy(SHIPPED.resolve("callback"), folder);
    }

    @Test
    void aCopyIsSoundAndItsDialoguesHold() {
        FolderCheck check = FolderCheck.of(folder, List.of(root, SHIPPED));
        assertThat(check.problems()).isEmpty();
        assertThat(check.scripts())
                .allSatisfy(script -> assertThat(Rehearsal.of(check.scenario().orElseThrow(), script))
                        .isEmpty());
    }

    @Test
    void whatIsWrongIsToldAtOnceWithItsPlaceAndTheNearestRightName() throws IOException {
        spoil("scenario.yaml", "  silence: [wait 2m", "  silence: [wait 9m");
        spoil("scenario.yaml", "  stuck: [say handover", "  stukc: [say handover");
        spoil("scenario.yaml", "  pending: [say answer]", "  pending: [shout answer, offer person]");
        spoil("scenario.yaml", "  number: [say number, offer person]", "  number: [say number, offer persom]");
        spoil("scenario.yaml", "  unclear: [say unclear]", "  unclear: [close, say uncler]");
        assertThat(problems())
                .anyMatch(text -> text.contains("scenario.yaml:12:13") && text.contains("from 1s to 4m"))
                .anyMatch(text -> text.contains("stukc: unknown key; did you mean `stuck`?"))
                .anyMatch(text -> text.contains("`stuck` is missing"))
                .anyMatch(text -> text.contains("`shout answer` is no step; allowed are say NAME"))
                .anyMatch(text -> text.contains("must stand behind the `say`"))
                .anyMatch(text -> text.contains("`persom` is not known; did you mean `person`?"))
                .anyMatch(text -> text.contains("stands behind `close`"))
                .anyMatch(text -> text.contains("texts/en.yaml") && text.contains("`uncler`, which a step says"))
                .anyMatch(text -> text.contains("texts/pt.yaml") && text.contains("`uncler`, which a step says"));
    }

    @Test
    void aLanguageThatNobodyUnderstandsIsNoLanguage() throws IOException {
        Files.copy(folder.resolve("texts/en.yaml"), folder.resolve("texts/sv.yaml"));
        assertThat(problems()).singleElement().asString().contains("words/sv.yaml is missing");
    }

    @Test
    void aTextThatIsTooLongOrHasPlacesToFillIsRefused() throws IOException {
        spoil("texts/en.yaml", "Goodbye!", "x".repeat(500));
        spoil("texts/fr.yaml", "Au revoir", "{name}");
        assertThat(problems())
                .anyMatch(text -> text.contains("at most 450"))
                .anyMatch(text -> text.contains("nothing fills what stands in braces"))
                .hasSize(2);
    }

    @Test
    void aDialogueThatGoesAnotherWayIsShown() throws IOException {
        spoil("cases/closed.yaml", "'(offer Write to a colleague)'", "'Farewell'");
        FolderCheck check = FolderCheck.of(folder, List.of(root, SHIPPED));
        Script script = check.scripts().stream()
                .filter(found -> found.file().endsWith("closed.yaml"))
                .findFirst()
                .orElseThrow();
        assertThat(Rehearsal.of(check.scenario().orElseThrow(), script))
                .singleElement()
                .asString()
                .contains("at \"06 39 98 00 14\": bot", "Farewell", "(offer Write to a colleague)");
    }

    private void spoil(String file, String right, String wrong) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(right);
        Files.writeString(path, text.replace(right, wrong));
    }

    private List<String> problems() {
        return FolderCheck.of(folder, List.of(root, SHIPPED)).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
