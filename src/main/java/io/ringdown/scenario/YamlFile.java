package io.ringdown.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Shape;
import io.ringdown.mapping.file.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the YAML files of scenarios and holds each against its schema. */
final class YamlFile {
    private YamlFile() {}

    /** The file; empty, with the reasons added to {@code found}, when it cannot be read or differs from the schema. */
    static Optional<Yaml> read(Path file, Shape shape, List<Problem> found) {
        if (!Files.isRegularFile(file)) {
            found.add(new Problem(file.toString(), 0, 0, "is missing"));
            return Optional.empty();
        }
        List<Problem> own = new ArrayList<>();
        Optional<Yaml> yaml = Yaml.read(file.toString(), bytes(file), own);
        yaml.ifPresent(read -> own.addAll(read.misfits(shape)));
        found.addAll(own);
        return own.isEmpty() ? yaml : Optional.empty();
    }

    /** The YAML files of a folder in the order of their names; none when there is no such folder. */
    static List<Path> in(Path folder) {
        return children(folder).stream()
                .filter(file -> file.toString().endsWith(".yaml"))
                .toList();
    }

    static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + folder, unreadable);
        }
    }

    /** A file's name without its ending. */
    static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.yaml$", "");
    }

    static Map<String, String> texts(JsonNode map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.properties()
                .forEach(text -> texts.put(
                        text.getKey(), text.getValue().asText().strip().replaceAll("\\s+", " ")));
        return texts;
    }

    static List<String> list(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
