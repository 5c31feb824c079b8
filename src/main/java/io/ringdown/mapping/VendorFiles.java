package io.ringdown.mapping;

import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Sized;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The mapping files of an installation, {@code <root>/<vendor>/mapping.yaml}.
 *
 * @param roots folders of mappings; of two vendors with one name the one in the earlier root counts; a missing root is empty
 */
record VendorFiles(List<Path> roots) {
    /**
     * By vendor, in the order of their names; the file itself may be missing.
     *
     * @throws UncheckedIOException when a folder cannot be listed
     */
    Map<String, Path> all() {
        Map<String, Path> files = new TreeMap<>();
        new NamedFolders(roots).all().forEach((vendor, folder) -> files.put(vendor, folder.resolve("mapping.yaml")));
        return files;
    }

    /** The file's content; empty when it cannot be read now. */
    static Optional<byte[]> content(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(stream.readNBytes(Sized.MOST + 1));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The mapping of that content; empty, with every reason added to {@code problems}, when anything is wrong. */
    static Optional<Mapping> read(
            MappingReader reader, String vendor, Path file, Optional<byte[]> content, List<Problem> problems) {
        if (!Mappings.NAME.matcher(vendor).matches()) {
            problems.add(Mappings.misnamed(file));
        } else if (content.isEmpty()) {
            problems.add(Mappings.unreadable(file));
        } else if (content.get().length > Sized.MOST) {
            problems.add(
                    new Problem(file.toString(), 0, 0, "has more than the " + Sized.MOST + " bytes that are allowed"));
        } else {
            return reader.read(vendor, file.toString(), content.get(), problems);
        }
        return Optional.empty();
    }
}
