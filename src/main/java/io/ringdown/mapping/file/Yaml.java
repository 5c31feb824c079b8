package io.ringdown.mapping.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.cell.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A YAML file that people write, as a tree that knows where each of its parts stands; parts are named by JSON pointers. */
public final class Yaml {
    private final Source source;

    private Yaml(Source source) {
        this.source = source;
    }

    /**
     * Content of a file.
     *
     * @param found takes that it is too large
     * @return empty when it is
     * @throws UncheckedIOException when it cannot be read
     */
    public static Optional<byte[]> content(Path file, List<Problem> found) {
        try {
            return Optional.of(Sized.read(file));
        } catch (Sized.TooLarge large) {
            found.add(new Problem(file.toString(), 0, 0, large.getMessage()));
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    /**
     * Reads one file.
     *
     * @param file as the reader can open it
     * @param found takes what is wrong with it as YAML
     * @return empty when it is no sound YAML
     */
    public static Optional<Yaml> read(String file, byte[] bytes, List<Problem> found) {
        return YamlReader.read(file, bytes, found).map(Yaml::new);
    }

    /** The whole content. */
    public JsonNode root() {
        return source.root();
    }

    /** What differs from a schema. */
    public List<Problem> misfits(Shape shape) {
        Problems problems = source.problems();
        shape.check(source.root(), problems);
        return problems.found();
    }

    /** What is wrong with the value there. */
    public Problem problem(String pointer, String message) {
        Problems problems = source.problems();
        problems.at(pointer, message);
        return problems.found().get(0);
    }

    /** Says that the text there, or a part of it, is none of those allowed. */
    public Problem unknown(String pointer, String wrong, Collection<String> allowed) {
        return problem(pointer, "`" + wrong + "` is not known; " + Nearest.hint(wrong, allowed));
    }

    /** Says that the key there is none of those allowed. */
    public Problem unknownKey(String pointer, Collection<String> allowed) {
        Problems problems = source.problems();
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        problems.atKey(pointer, "unknown key; " + Nearest.hint(name, allowed));
        return problems.found().get(0);
    }
}
