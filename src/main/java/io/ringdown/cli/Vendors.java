package io.ringdown.cli;

import io.ringdown.kit.Simulator;
import io.ringdown.kit.Trouble;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The vendor folders of the installation, the operator's own before the shipped ones. */
final class Vendors {
    private final List<Path> roots;

    Vendors(Path home) {
        this.roots = Roots.of(home, "mappings");
    }

    /** Where new vendors belong. */
    Path own() {
        return roots.get(0);
    }

    /** By name, in the order of the names. */
    SortedMap<String, Path> folders() {
        SortedMap<String, Path> folders = new TreeMap<>();
        roots.forEach(root -> children(root)
                .forEach(folder -> folders.putIfAbsent(folder.getFileName().toString(), folder)));
        return folders;
    }

    /** @throws IllegalArgumentException when there is no such vendor; the message lists those that there are */
    Path folder(String vendor) {
        SortedMap<String, Path> folders = folders();
        if (!folders.containsKey(vendor)) {
            throw new IllegalArgumentException(
                    "There is no vendor " + vendor + "; there are " + String.join(", ", folders.keySet()));
        }
        return folders.get(vendor);
    }

    /**
     * @throws IllegalArgumentException as {@link #folder}
     * @throws InvalidMapping with every problem of that mapping; others may be as wrong as they are
     */
    Mapping mapping(String vendor) {
        return Mapping.read(folder(vendor));
    }

    /** @throws IllegalArgumentException as {@link #folder} */
    Simulator simulate(String vendor, int port, Trouble trouble) {
        return Simulator.start(mapping(vendor), folder(vendor), port, trouble);
    }

    private static List<Path> children(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("mapping.yaml")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + root, unreadable);
        }
    }
}
