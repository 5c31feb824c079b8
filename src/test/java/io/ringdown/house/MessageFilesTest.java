package io.ringdown.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Outcome;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every language says the same things. */
class MessageFilesTest {
    private static final List<Path> LANGUAGES = House.files("messages", ".yaml");

    @Test
    void everyLanguageHasTheKeysOfTheFirst() {
        Set<Set<String>> keys =
                Set.copyOf(LANGUAGES.stream().map(file -> keys("", tree(file))).toList());

        assertThat(keys).as("the sets of keys of %s", LANGUAGES).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void everyOutcomeHasAText() {
        List<String> outcomes =
                Arrays.stream(Outcome.values()).map(Outcome::wire).toList();

        assertThat(LANGUAGES)
                .allSatisfy(
                        file -> assertThat(keys("", tree(file))).as("%s", file).containsAll(outcomes));
    }

    private static Object tree(Path file) {
        return new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromString(House.text(file));
    }

    private static Set<String> keys(String above, Object node) {
        Set<String> keys = new TreeSet<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                keys.add(above + key);
                keys.addAll(keys(above + key + "/", value));
            });
        }
        return keys;
    }
}
