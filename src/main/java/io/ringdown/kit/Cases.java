package io.ringdown.kit;

import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the cases beside a mapping. */
public final class Cases {
    private Cases() {}

    /**
     * Reads {@code cases/*.yaml} of a vendor's folder, in the order of the files' names; none when there is no such folder.
     *
     * @throws InvalidMapping with every problem of every file
     * @throws UncheckedIOException when a file cannot be read
     */
    public static List<Case> read(Path vendor) {
        List<Problem> problems = new ArrayList<>();
        List<Case> cases = read(vendor, problems);
        if (!problems.isEmpty()) {
            throw new InvalidMapping(problems);
        }
        return cases;
    }

    /** The cases without a problem; the problems of the others are added to {@code problems}. */
    static List<Case> read(Path vendor, List<Problem> problems) {
        List<Case> cases = new ArrayList<>();
        for (Path file : files(vendor.resolve("cases"))) {
            Yaml.content(file, problems)
                    .flatMap(bytes -> CaseReader.read(file.toString(), bytes, problems))
                    .ifPresent(cases::add);
        }
        return cases;
    }

    /** What a case is called: its file without the ending. */
    static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /**
     * Reads one file as input only: of a case {@code given}, {@code values} and {@code now}; it need have no more than the first.
     *
     * @throws InvalidMapping with every problem of the file
     * @throws UncheckedIOException when it cannot be read
     */
    public static Case input(Path file) {
        List<Problem> problems = new ArrayList<>();
        return Yaml.content(file, problems)
                .flatMap(bytes -> CaseReader.input(file.toString(), bytes, problems))
                .orElseThrow(() -> new InvalidMapping(problems));
    }

    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + folder, unreadable);
        }
    }
}
