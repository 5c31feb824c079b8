package io.ringdown.mapping.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A character of a text is found in its file in whatever way YAML writes the text. */
class WrittenTest {
    /** In each text the letter X stands once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: plain X",
                "a: X",
                "a: 'it''s quoted: X'",
                "a: \"\\u00e9\\t\\x41\\U0001F642 \\\"X\"",
                "a: \"joined \\\n    X\"",
                "a: first\n  second\n  X",
                "a: 'first\n\n   second\n   and X here'",
                "a: |\n  first\n    second X\n",
                "a: |-\n\n  first\n\n  X\n",
                "a: >\n  folded\n  and\n\n  X end\n",
                "b: 🙂 李\na: {c: [x, 'd X']}",
                "b: 1\r\na: first\r\n  X\r\n",
                "a: !!str X",
            })
    void everyCharacterIsFound(String file) {
        Source source = YamlReader.read("m.yaml", file.getBytes(StandardCharsets.UTF_8), new ArrayList<>())
                .orElseThrow();
        source.places().forEach((pointer, place) -> {
            String text = source.root().at(pointer).asText();
            if (text.contains("X")) {
                Place found = place.of(text.indexOf('X'));
                int at = file.indexOf('X');
                assertThat(found.line())
                        .isEqualTo(1
                                + (int) file.substring(0, at)
                                        .chars()
                                        .filter(letter -> letter == '\n')
                                        .count());
                assertThat(found.column()).isEqualTo(at - file.lastIndexOf('\n', at));
            }
        });
    }
}
