package io.ringdown.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All mappings of an installation by vendor, read and compiled once. */
public final class Mappings {
    static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private final Map<String, Mapping> byName;

    private Mappings(Map<String, Mapping> byName) {
        this.byName = byName;
    }

    /** Reads {@code <root>/<vendor>/mapping.yaml} of every vendor with the default bounds. */
    public static Mappings load(List<Path> roots) {
        return load(roots, Bounds.DEFAULT);
    }

    /**
     * Reads {@code <root>/<vendor>/mapping.yaml} of every vendor.
     *
     * @param roots folders of mappings; of two vendors with one name the one in the earlier root counts; a missing root is empty
     * @throws InvalidMapping with every problem of every mapping
     */
    public static Mappings load(List<Path> roots, Bounds bounds) {
        Map<String, Path> files = new TreeMap<>();
        roots.forEach(root -> vendors(root)
                .forEach(folder -> files.putIfAbsent(folder.getFileName().toString(), folder.resolve("mapping.yaml"))));
        MappingReader reader = new MappingReader(bounds);
        Map<String, Mapping> mappings = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        files.forEach((vendor, file) ->
                read(reader, vendor, file, problems).ifPresent(mapping -> mappings.put(vendor, mapping)));
        if (!problems.isEmpty()) {
            throw new InvalidMapping(problems);
        }
        return new Mappings(Collections.unmodifiableMap(mappings));
    }

    private static Optional<Mapping> read(MappingReader reader, String vendor, Path file, List<Problem> problems) {
        if (!NAME.matcher(vendor).matches()) {
            problems.add(misnamed(file));
            return Optional.empty();
        }
        try {
            return reader.read(vendor, file.toString(), Files.readAllBytes(file), problems);
        } catch (IOException unreadable) {
            problems.add(unreadable(file));
            return Optional.empty();
        }
    }

    static Problem misnamed(Path file) {
        return new Problem(
                file.toString(), 0, 0, "the folder of a vendor is named in 1 to 40 small letters, digits and -");
    }

    static Problem unreadable(Path file) {
        return new Problem(file.toString(), 0, 0, "is missing or cannot be read");
    }

    private static List<Path> vendors(Path root) {
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

    public Optional<Mapping> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In the order of their names. */
    public Collection<Mapping> all() {
        return byName.values();
    }

    /** What to say of a name that no mapping has: the nearest right one, and all there are. */
    public String hint(String wrong) {
        return Nearest.hint(wrong, byName.keySet());
    }
}
