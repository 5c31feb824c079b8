package io.ringdown.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What browsers get: little, from here alone, and in every language. */
class WebFilesTest {
    private static final List<Path> FILES = House.files("web", "");
    private static final int HEAVIEST = 300_000;
    private static final Pattern LANGUAGE = Pattern.compile("(?m)^  ([a-z]{2}): \\{\\n((?:    .*\\n)+)");
    private static final Pattern KEY = Pattern.compile("(?m)^    (\\w+): ");

    @Test
    void aPageWeighsLessThan300Kilobytes() throws IOException {
        long bytes = 0;
        for (Path file : FILES) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isLessThan(HEAVIEST);
    }

    @Test
    void nothingComesFromElsewhereAndNothingIsInline() {
        assertThat(FILES)
                .allSatisfy(file -> assertThat(House.text(file).replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                        .as("%s", file)
                        .doesNotContain("http://", "https://", "style=", "onclick=", "@import", "innerHTML"));
    }

    @Test
    void thePageOfTheDemoSaysTheSameInEveryLanguageOfTheVisitorTexts() {
        Map<String, Set<String>> keys = new TreeMap<>();
        LANGUAGE.matcher(House.text(Path.of("web/texts.js"))).results().forEach(found -> {
            Set<String> of = keys.computeIfAbsent(found.group(1), name -> new TreeSet<>());
            KEY.matcher(found.group(2)).results().forEach(key -> of.add(key.group(1)));
        });
        List<String> languages = House.files("messages", ".yaml").stream()
                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                .toList();

        assertThat(keys.keySet()).containsExactlyInAnyOrderElementsOf(languages);
        assertThat(Set.copyOf(keys.values())).hasSize(1);
        assertThat(keys.get("en")).hasSizeGreaterThan(20);
    }
}
