package io.ringdown.scenario;

import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Shape;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code scenarios/words/}; of several roots the first that has a language counts. */
final class Vocabularies {
    /** Name of the folder, which no scenario can have. */
    static final String FOLDER = "words";

    private static final Shape SHAPE = new Shape("words.schema.json");

    private Vocabularies() {}

    static Map<String, Vocabulary> read(List<Path> roots, List<Problem> found) {
        Map<String, Vocabulary> all = new TreeMap<>();
        for (Path root : roots) {
            for (Path file : YamlFile.in(root.resolve(FOLDER))) {
                String language = YamlFile.name(file);
                if (!all.containsKey(language)) {
                    YamlFile.read(file, SHAPE, found).ifPresent(yaml -> {
                        Map<String, List<String>> words = new HashMap<>();
                        yaml.root()
                                .properties()
                                .forEach(kind -> words.put(kind.getKey(), YamlFile.list(kind.getValue())));
                        all.put(language, new Vocabulary(Locale.forLanguageTag(language), words));
                    });
                }
            }
        }
        return all;
    }
}
