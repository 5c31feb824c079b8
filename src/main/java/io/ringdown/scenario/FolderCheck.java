package io.ringdown.scenario;

import io.ringdown.mapping.file.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that is to be said of one scenario's folder: the scenario, its texts, its README and its cases. */
public final class FolderCheck {
    private final List<Problem> problems = new ArrayList<>();
    private final Scenario scenario;
    private final List<Script> scripts;

    private FolderCheck(Path folder, List<Path> roots) {
        ScenarioReader reader = new ScenarioReader(Vocabularies.read(roots, problems));
        scenario = reader.read(folder, problems).orElse(null);
        scripts = Script.of(folder, problems);
        Path readme = folder.resolve("README.md");
        if (!Files.exists(readme)) {
            problems.add(new Problem(readme.toString(), 0, 0, "is missing: who is this dialogue for?").asWarning());
        }
        if (scripts.isEmpty()) {
            problems.add(new Problem(
                            folder.resolve("cases").toString(), 0, 0, "holds no dialogue that the scenario must lead")
                    .asWarning());
        }
    }

    /** @param roots folders of scenarios, for the words of the languages */
    public static FolderCheck of(Path folder, List<Path> roots) {
        return new FolderCheck(folder, roots);
    }

    /** All problems, file by file, in the order of the lines. */
    public List<Problem> problems() {
        return problems.stream().distinct().sorted(Problem.IN_FILES).toList();
    }

    /** The scenario; empty when something is wrong with it. */
    public Optional<Scenario> scenario() {
        return Optional.ofNullable(scenario);
    }

    /** Its cases, without those that are wrong. */
    public List<Script> scripts() {
        return List.copyOf(scripts);
    }
}
