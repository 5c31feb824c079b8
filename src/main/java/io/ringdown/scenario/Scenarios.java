package io.ringdown.scenario;

import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.file.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All scenarios of an installation by name, read once. */
public final class Scenarios {
    private final SortedMap<String, Scenario> byName;

    private Scenarios(SortedMap<String, Scenario> byName) {
        this.byName = Collections.unmodifiableSortedMap(byName);
    }

    /**
     * Reads every scenario.
     *
     * @param roots folders of scenarios; of two with one name the one in the earlier root counts; a missing root is empty
     * @throws InvalidMapping with every problem of every scenario
     */
    public static Scenarios load(List<Path> roots) {
        List<Problem> found = new ArrayList<>();
        ScenarioReader reader = new ScenarioReader(Vocabularies.read(roots, found));
        SortedMap<String, Scenario> scenarios = new TreeMap<>();
        folders(roots).forEach((name, folder) -> reader.read(folder, found)
                .ifPresent(scenario -> scenarios.put(name, scenario)));
        List<Problem> errors = found.stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new InvalidMapping(errors);
        }
        return new Scenarios(scenarios);
    }

    /** The folders of scenarios by name. */
    public static SortedMap<String, Path> folders(List<Path> roots) {
        SortedMap<String, Path> folders = new TreeMap<>();
        for (Path root : roots) {
            YamlFile.children(root).stream()
                    .filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith(Vocabularies.FOLDER))
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .forEach(folder -> folders.putIfAbsent(folder.getFileName().toString(), folder));
        }
        return folders;
    }

    public Optional<Scenario> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names, in their order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
