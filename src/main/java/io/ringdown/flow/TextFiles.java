package io.ringdown.flow;

import io.ringdown.escalation.VisitorTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the visitor's texts, {@code messages/<language>.yaml}. */
public final class TextFiles {
    private TextFiles() {}

    /**
     * Reads the texts of several roots, of which the first that has a language's key wins; a root without the folder is passed over.
     *
     * @param roots folders that may hold {@code messages/}
     * @throws IllegalArgumentException when a file is no map of texts or names unknown outcomes or placeholders; the
     *     message names the files
     */
    public static VisitorTexts load(List<Path> roots) {
        List<Map<String, Map<String, Object>>> texts = new ArrayList<>();
        for (Path root : roots) {
            Path folder = root.resolve("messages");
            if (Files.isDirectory(folder)) {
                texts.add(folder(folder));
            }
        }
        return VisitorTexts.of(texts);
    }

    private static Map<String, Map<String, Object>> folder(Path folder) {
        Map<String, Map<String, Object>> languages = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                languages.put(name.substring(0, name.length() - ".yaml".length()), file(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return languages;
    }

    private static Map<String, Object> file(Path file) throws IOException {
        Map<String, Object> texts = new LinkedHashMap<>();
        try {
            Object read = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file, StandardCharsets.UTF_8));
            if (!(read instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException(file + ": must be a map from outcomes to texts");
            }
            map.forEach((key, value) -> texts.put(String.valueOf(key), value));
            return texts;
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }
}
