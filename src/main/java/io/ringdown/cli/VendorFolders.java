package io.ringdown.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The vendor folders of an installation, the operator's own before the shipped ones; nothing in them is read.
 *
 * @param byName in the order of their names
 */
record VendorFolders(Map<String, Path> byName) {

    static VendorFolders of(Path home) {
        Map<String, Path> byName = new TreeMap<>();
        roots(home).forEach(root -> folders(root)
                .forEach(folder -> byName.putIfAbsent(folder.getFileName().toString(), folder)));
        return new VendorFolders(byName);
    }

    /** The folders that hold vendor folders; the first that has a vendor counts. */
    static List<Path> roots(Path home) {
        String custom = System.getenv("RINGDOWN_CUSTOM");
        Stream<Path> own = custom == null || custom.isBlank() ? Stream.empty() : Stream.of(home.resolve(custom));
        return Stream.concat(own, Stream.of(home))
                .map(root -> root.resolve("mappings"))
                .toList();
    }

    List<Path> all() {
        return List.copyOf(byName.values());
    }

    /** @throws IllegalArgumentException when there is no such vendor; the message lists those that there are */
    Path find(String vendor) {
        Path folder = byName.get(vendor);
        if (folder == null) {
            throw new IllegalArgumentException(
                    "There is no vendor " + vendor + "; there are " + String.join(", ", byName.keySet()));
        }
        return folder;
    }

    private static List<Path> folders(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + root, unreadable);
        }
    }
}
