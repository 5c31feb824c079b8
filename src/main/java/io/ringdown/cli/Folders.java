package io.ringdown.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folders of one kind in the installation, such as those of vendors: the operator's own before the shipped ones. */
final class Folders {
    private final List<Path> roots;
    private final String file;
    private final String word;

    /**
     * @param kind folder that holds them, such as {@code mappings}
     * @param file which each of them has
     * @param word what one is called
     */
    private Folders(Path home, String kind, String file, String word) {
        String custom = System.getenv("RINGDOWN_CUSTOM");
        this.roots = Stream.concat(
                        custom == null || custom.isBlank() ? Stream.empty() : Stream.of(home.resolve(custom)),
                        Stream.of(home))
                .map(root -> near(root.resolve(kind)))
                .toList();
        this.file = file;
        this.word = word;
    }

    static Folders vendors(Path home) {
        return new Folders(home, "mappings", "mapping.yaml", "vendor");
    }

    static Folders platforms(Path home) {
        return new Folders(home, "platforms", "platform.yaml", "platform");
    }

    static Folders scenarios(Path home) {
        return new Folders(home, "scenarios", "scenario.yaml", "scenario");
    }

    /** The folders that hold them, in the order in which they count. */
    List<Path> roots() {
        return roots;
    }

    /** Where new ones belong. */
    Path own() {
        return roots.get(0);
    }

    /** By name, in the order of the names. */
    SortedMap<String, Path> all() {
        SortedMap<String, Path> folders = new TreeMap<>();
        roots.forEach(root -> children(root)
                .forEach(folder -> folders.putIfAbsent(folder.getFileName().toString(), folder)));
        return folders;
    }

    /**
     * Those of these names; all for none.
     *
     * @throws IllegalArgumentException as {@link #folder}
     */
    List<Path> named(List<String> names) {
        return names.isEmpty()
                ? List.copyOf(all().values())
                : names.stream().distinct().map(this::folder).toList();
    }

    /** @throws IllegalArgumentException when there is none of that name; the message lists those that there are */
    Path folder(String name) {
        SortedMap<String, Path> folders = all();
        if (!folders.containsKey(name)) {
            throw new IllegalArgumentException(
                    "There is no " + word + " " + name + "; there are " + String.join(", ", folders.keySet()));
        }
        return folders.get(name);
    }

    /** As short as the reader's terminal can open it. */
    private static Path near(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }

    private List<Path> children(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + root, unreadable);
        }
    }
}
