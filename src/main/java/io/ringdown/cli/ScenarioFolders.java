package io.ringdown.cli;

import io.ringdown.scenario.FolderCheck;
import io.ringdown.scenario.Scenarios;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** The scenario folders of the installation, the operator's own before the shipped ones. */
final class ScenarioFolders {
    private final List<Path> roots;

    ScenarioFolders(Path home) {
        this.roots = Roots.of(home, "scenarios");
    }

    /** Where new scenarios belong. */
    Path own() {
        return roots.get(0);
    }

    /**
     * The folders of those names; of no name all of them.
     *
     * @throws IllegalArgumentException when there is no such scenario; the message lists those that there are
     */
    List<Path> folders(List<String> names) {
        SortedMap<String, Path> known = Scenarios.folders(roots);
        return names.isEmpty()
                ? List.copyOf(known.values())
                : names.stream().distinct().map(name -> folder(name, known)).toList();
    }

    FolderCheck check(Path folder) {
        return FolderCheck.of(folder, roots);
    }

    private static Path folder(String name, SortedMap<String, Path> known) {
        if (!known.containsKey(name)) {
            throw new IllegalArgumentException(
                    "There is no scenario " + name + "; there are " + String.join(", ", known.keySet()));
        }
        return known.get(name);
    }
}
