package io.ringdown.mapping.cell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that integrators read names every word that the engine knows, as code: a word of its prose is no mention. */
class ReferencePageTest {
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]+`");
    private static final Pattern WORD = Pattern.compile("\\$?[A-Za-z][A-Za-z0-9_-]*");

    private final Set<String> page = words(Path.of("docs/mapping-language.md"));

    ReferencePageTest() throws IOException {}

    @Test
    void everyKeyOfTheSchemaIsOnThePage() throws IOException {
        Set<String> keys = keys(Path.of("mappings/mapping.schema.json"));
        assertThat(keys).hasSizeGreaterThan(40);
        assertThat(page).containsAll(keys);
    }

    @Test
    void everyWordThatAKeyMayHaveIsOnThePage() throws IOException {
        Set<String> words = new TreeSet<>();
        enums(schema(Path.of("mappings/mapping.schema.json")), words);
        assertThat(words).hasSizeGreaterThan(20);
        assertThat(page).containsAll(words);
    }

    @Test
    void everyInputAndFunctionIsOnThePage() {
        Names.request(Map.of()).answered().keeping(Set.of()).known().forEach((name, parts) -> {
            assertThat(page).contains(name);
            assertThat(page).containsAll(parts);
        });
        assertThat(page)
                .containsAll(dollars(
                        new Library(Bounds.DEFAULT, Trace.NONE).functions().keySet()));
        assertThat(page).containsAll(dollars(Library.NAMES));
        assertThat(page).containsAll(dollars(Library.OFF));
    }

    @Test
    void everyKeyOfACaseIsOnThePageAboutCases() throws IOException {
        Set<String> keys = keys(Path.of("mappings/case.schema.json"));
        assertThat(keys).hasSizeGreaterThan(25);
        assertThat(words(Path.of("mappings/README.md"))).containsAll(keys);
    }

    @Test
    void everyKeyOfAPlatformAndOfItsCasesIsOnTheirPage() throws IOException {
        Set<String> keys = keys(Path.of("platforms/platform.schema.json"));
        keys.addAll(keys(Path.of("platforms/platform-case.schema.json")));
        assertThat(keys).hasSizeGreaterThan(30);
        assertThat(words(Path.of("platforms/README.md"))).containsAll(keys);
    }

    @Test
    void theKeysThatAPlatformsReplyReadsAreThoseThatItsCasesTell() throws IOException {
        JsonNode answer = schema(Path.of("platforms/platform-case.schema.json")).at("/properties/answer/properties");
        Set<String> told = new TreeSet<>();
        answer.fieldNames().forEachRemaining(told::add);
        assertThat(told).isEqualTo(Names.told().known().keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mappings/mapping.schema.json",
                "mappings/case.schema.json",
                "platforms/platform.schema.json",
                "platforms/platform-case.schema.json"
            })
    void editorsAreToldWhatEveryKeyIsFor(String name) throws IOException {
        JsonNode schema = schema(Path.of(name));
        Set<String> silent = new TreeSet<>();
        silent(schema, schema, silent);
        assertThat(silent).isEmpty();
    }

    private static void silent(JsonNode node, JsonNode schema, Set<String> silent) {
        node.path("properties").properties().forEach(property -> {
            String shared = property.getValue().path("$ref").asText("#").substring(1);
            boolean told = property.getValue().has("description")
                    || !shared.isEmpty() && schema.at(shared).has("description");
            if (!told) {
                silent.add(property.getKey());
            }
        });
        node.forEach(child -> silent(child, schema, silent));
    }

    private static Set<String> dollars(Set<String> names) {
        return names.stream().map(name -> "$" + name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(Path page) throws IOException {
        return CODE.matcher(Files.readString(page))
                .results()
                .flatMap(code -> WORD.matcher(code.group()).results())
                .map(word -> word.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode schema(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static Set<String> keys(Path file) throws IOException {
        Set<String> keys = new TreeSet<>();
        keys(schema(file), keys);
        return keys;
    }

    private static void keys(JsonNode node, Set<String> keys) {
        node.path("properties").properties().forEach(property -> keys.add(property.getKey()));
        node.forEach(child -> keys(child, keys));
    }

    private static void enums(JsonNode node, Set<String> words) {
        if (node.path("enum").isArray()) {
            node.get("enum").forEach(word -> words.add(word.asText()));
        }
        node.forEach(child -> enums(child, words));
    }
}
