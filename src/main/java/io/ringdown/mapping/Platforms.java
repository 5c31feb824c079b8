package io.ringdown.mapping;

import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.file.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All bot platforms of an installation, read and compiled at its start. */
public final class Platforms {
    private final SortedMap<String, Platform> byName;

    private Platforms(SortedMap<String, Platform> byName) {
        this.byName = Collections.unmodifiableSortedMap(byName);
    }

    /**
     * Reads {@code <root>/<platform>/} of every platform.
     *
     * @param roots folders of platforms; of two with one name the one in the earlier root counts; a missing root is empty
     * @throws InvalidMapping with every problem of every platform
     */
    public static Platforms load(List<Path> roots, Bounds bounds) {
        PlatformReader reader = new PlatformReader(bounds);
        SortedMap<String, Platform> platforms = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        new NamedFolders(roots).all().forEach((name, folder) -> reader.read(folder, problems)
                .ifPresent(platform -> platforms.put(name, platform)));
        if (!problems.isEmpty()) {
            throw new InvalidMapping(problems);
        }
        return new Platforms(platforms);
    }

    public Optional<Platform> find(String name) {
        return Optional.ofNullable(name).map(byName::get);
    }

    public Set<String> names() {
        return byName.keySet();
    }
}
