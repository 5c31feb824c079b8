package io.ringdown.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the checkout that the house rules look at. Paths are relative to its root, where Maven runs the tests. */
public final class House {
    private House() {}

    /** The files under a folder whose name ends so, sorted; none when there is no such folder. */
    public static List<Path> files(String folder, String ending) {
        Path start = Path.of(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(start)) {
            return found.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file, which must be UTF-8. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }
}
