package io.ringdown.scenario;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes the folder of a new scenario as a copy of another, whose cases hold from the start. */
public final class NewScenario {
    private NewScenario() {}

    /**
     * @throws FileAlreadyExistsException when there is such a folder; nothing was changed then
     * @throws IllegalArgumentException when the name is not allowed
     */
    public static void copy(Path original, Path folder) throws IOException {
        if (!ScenarioReader.NAME.matcher(folder.getFileName().toString()).matches()
                || folder.endsWith(Vocabularies.FOLDER)) {
            throw new IllegalArgumentException(
                    "A scenario is named in 1 to 40 small letters, digits and -, and not " + Vocabularies.FOLDER);
        }
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(original)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path to = folder.resolve(original.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
    }
}
