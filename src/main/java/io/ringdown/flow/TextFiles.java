package io.ringdown.flow;

import io.ringdown.escalation.VisitorTexts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the visitor's texts: {@code messages/<language>.yaml}. */
public final class TextFiles {
    private TextFiles() {}

    /**
     * @param folders the first that has a language's key wins; a missing folder is empty
     * @throws IllegalArgumentException naming the file and what is wrong in it
     */
    public static VisitorTexts load(List<Path> folders) {
        return VisitorTexts.of(folders.stream().map(TextFiles::folder).toList());
    }

    private static Map<String, Map<String, Object>> folder(Path folder) {
        Map<String, Map<String, Object>> texts = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .forEach(file -> texts.put(language(file), read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    private static String language(Path file) {
        return file.getFileName().toString().replaceFirst("\\.yaml$", "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Object read =
                    new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromReader(reader);
            if (read instanceof Map<?, ?> map) {
                return (Map<String, Object>) map;
            }
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException(file + ": must be a map of outcomes to texts");
    }
}
