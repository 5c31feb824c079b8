package io.ringdown.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folders of vendors, or of platforms, of an installation.
 *
 * @param roots what holds them; of two folders with one name the one in the earlier root counts; a missing root is empty
 */
record NamedFolders(List<Path> roots) {

    /**
     * By name, in the order of the names.
     *
     * @throws UncheckedIOException when a root cannot be listed
     */
    Map<String, Path> all() {
        Map<String, Path> folders = new TreeMap<>();
        roots.forEach(root -> in(root).forEach(
                        folder -> folders.putIfAbsent(folder.getFileName().toString(), folder)));
        return folders;
    }

    private static List<Path> in(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
