package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page that integrators read names every word that the engine knows. */
class ReferencePageTest {
    private final String page = Files.readString(Path.of("docs/mapping-language.md"));

    ReferencePageTest() throws IOException {}

    @Test
    void everyKeyOfTheSchemaIsOnThePage() throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(Path.of("mappings/mapping.schema.json").toFile());
        Set<String> keys = new TreeSet<>();
        keys(schema, keys);
        assertThat(keys).hasSizeGreaterThan(40).allSatisfy(key -> assertThat(page)
                .containsPattern("\\b" + key + "\\b"));
    }

    @Test
    void everyInputAndFunctionIsOnThePage() {
        Names.request(Map.of()).known().forEach((name, parts) -> {
            assertThat(page).contains("`" + name + "`");
            assertThat(parts).allSatisfy(part -> assertThat(page).containsPattern("\\b" + part + "\\b"));
        });
        assertThat(new Library(Bounds.DEFAULT, Trace.NONE).functions().keySet())
                .allSatisfy(name -> assertThat(page).contains("$" + name));
        assertThat(Library.OFF).allSatisfy(name -> assertThat(page).contains("$" + name));
    }

    private static void keys(JsonNode node, Set<String> keys) {
        node.path("properties").properties().forEach(property -> keys.add(property.getKey()));
        node.forEach(child -> keys(child, keys));
    }
}
