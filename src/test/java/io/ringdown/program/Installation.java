package io.ringdown.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The packaged program, copied to a folder of its own as a release would lay it out. */
final class Installation {
    private static final List<String> TREE = List.of(
            "ringdown",
            "application.properties",
            "openapi.json",
            "mappings",
            "messages",
            "routes",
            "scenarios",
            "sql",
            "web");

    private Installation() {}

    /** @return the folder that holds the launcher */
    static Path in(Path folder) {
        Path jar = Path.of("target/ringdown.jar");
        if (Files.notExists(jar)) {
            throw new IllegalStateException(jar + " is missing: these tests run what the package phase leaves");
        }
        TREE.forEach(name -> copy(Path.of(name), folder.resolve(name)));
        copy(Path.of("target/lib"), folder.resolve("lib"));
        copy(jar, folder.resolve("lib/ringdown.jar"));
        return folder;
    }

    /** The same, with the mark of a rehearsal that left nothing: its starts are slower, but the first one does not rehearse. */
    static Path unrehearsed(Path folder) throws IOException {
        Files.createFile(in(folder).resolve("lib/java-" + System.getProperty("java.version") + ".classes"));
        return folder;
    }

    /** Every file with the time of its last change. */
    static Map<Path, Object> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            Map<Path, Object> files = new TreeMap<>();
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file), Files.getLastModifiedTime(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
