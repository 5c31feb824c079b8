package io.ringdown.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where files of one kind may lie: in the operator's own folder first, then in the installation. */
final class Roots {
    private Roots() {}

    static List<Path> of(Path home, String kind) {
        String custom = System.getenv("RINGDOWN_CUSTOM");
        return Stream.concat(
                        custom == null || custom.isBlank() ? Stream.empty() : Stream.of(home.resolve(custom)),
                        Stream.of(home))
                .map(root -> near(root.resolve(kind)))
                .toList();
    }

    /** As short as the reader's terminal can open it. */
    private static Path near(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }
}
