package io.ringdown.scenario;

import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Shape;
import io.ringdown.mapping.file.Yaml;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what a scenario says, {@code texts/<language>.yaml}, and whether every language says all of it. */
final class SpeechReader {
    /** The most characters that chats show in one message. */
    static final int LONGEST = 450;

    private static final Shape SHAPE = new Shape("texts.schema.json");

    private final Map<String, Vocabulary> words;
    private final Set<String> said;
    private final Set<Intent> offered;
    private final List<Problem> found;

    /**
     * @param said names of the texts that the steps say
     * @param offered quick replies that the steps offer
     */
    SpeechReader(Map<String, Vocabulary> words, Set<String> said, Set<Intent> offered, List<Problem> found) {
        this.words = words;
        this.said = said;
        this.offered = offered;
        this.found = found;
    }

    Map<String, Speech> read(Path folder) {
        Map<String, Speech> speeches = new TreeMap<>();
        List<Path> files = YamlFile.in(folder);
        if (files.isEmpty()) {
            found.add(new Problem(folder.toString(), 0, 0, "holds no texts; one file a language, such as en.yaml"));
        }
        for (Path file : files) {
            YamlFile.read(file, SHAPE, found).ifPresent(yaml -> {
                String language = YamlFile.name(file);
                check(yaml);
                if (!words.containsKey(language)) {
                    found.add(yaml.problem(
                            "",
                            "nothing says how visitors speak this language: scenarios/words/" + language
                                    + ".yaml is missing"));
                } else {
                    speeches.put(language, speech(language, yaml));
                }
            });
        }
        return speeches;
    }

    private Speech speech(String language, Yaml yaml) {
        Map<Intent, String> offers = new EnumMap<>(Intent.class);
        YamlFile.texts(yaml.root().path("offer"))
                .forEach((name, text) -> offers.put(Intent.of(name).orElseThrow(), text));
        return new Speech(language, YamlFile.texts(yaml.root().path("say")), offers, words.get(language));
    }

    private void check(Yaml yaml) {
        Map<String, String> texts = YamlFile.texts(yaml.root().path("say"));
        said.stream()
                .filter(name -> !texts.containsKey(name))
                .forEach(name -> found.add(yaml.problem("/say", "`" + name + "`, which a step says, is missing")));
        offered.stream()
                .filter(intent -> !yaml.root().path("offer").has(intent.word()))
                .forEach(intent ->
                        found.add(yaml.problem("/offer", "`" + intent.word() + "`, which a step offers, is missing")));
        texts.forEach((name, text) -> {
            String at = Pointers.child("/say", name);
            if (text.length() > LONGEST) {
                found.add(yaml.problem(at, "has " + text.length() + " characters; at most " + LONGEST + " are shown"));
            }
            if (text.matches(".*\\{\\w+}.*")) {
                found.add(yaml.problem(at, "nothing fills what stands in braces; `say answer` tells what is known"));
            }
            if (!said.contains(name) && !name.equals(Speech.NOTICE)) {
                found.add(yaml.problem(at, "no step says this").asWarning());
            }
        });
    }
}
