package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.ringdown.house.House;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Shape;
import io.ringdown.mapping.file.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors know of a case is what is read, and what a full validator makes of the schema is what we make of it. */
class CaseSchemaTest {
    private static final String SOUND =
            "name: n\ngiven: {phone: '1'}\nvendor: {status: 200}\nexpect: {answer: {outcome: accepted}}\n";
    private static final Shape SHAPE = new Shape("case.schema.json");

    private final JsonNode schema =
            new ObjectMapper().readTree(Path.of("mappings/case.schema.json").toFile());
    private final JsonSchema reference =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);

    CaseSchemaTest() throws IOException {}

    @Test
    void anAnswerHasTheNamesThatAreCompared() {
        List<String> names = new ArrayList<>();
        schema.at("/$defs/answer/properties").fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactlyInAnyOrderElementsOf(Readings.names());
    }

    @Test
    void everyShippedCaseFits() {
        Stream<Path> cases = House.files("mappings", ".yaml").stream()
                .filter(file -> file.getParent().endsWith("cases"));
        assertThat(cases.map(House::text).map(CaseSchemaTest::yaml))
                .isNotEmpty()
                .allSatisfy(yaml -> {
                    assertThat(yaml.misfits(SHAPE)).isEmpty();
                    assertThat(reference.validate(yaml.root())).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now: 12",
                "now: soon\nvary: [attempt.key]\nvalues: {a: null}",
                "vary: [phone]",
                "vary: attempt.key",
                "values: [a]",
                "calls: []",
                "calls: [{vendor: {status: 200}}]",
                "calls: [{request: {method: GET, url: u}}]",
                "calls: [{request: {method: GET}, vendor: {noAnswer: true}}]",
                "surprise: 1",
                "tokens: {}",
            })
    void judgesAsAFullValidatorDoes(String part) {
        assertAlike(SOUND + part + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "given: x",
                "{given: {}, vendor: {status: 99}}",
                "{given: {}, vendor: {status: 600}}",
                "{given: {}, vendor: {status: '200', text: 1}}",
                "{given: {}, vendor: {text: [a], headers: {a: b}}}",
                "{given: {}, expect: {request: {method: GET, url: u, xml: {a: 1}, json: [1], form: {a: 1}}}}",
                "{given: {}, expect: {answer: {}}}",
                "{given: {}, expect: {answer: {outcome: pending}}}",
                "{given: {}, expect: {answer: {outcome: accepted, retry: true, position: 3, detail: null}}}",
                "{given: {}, expect: {status: {vendor: {status: 200}, answer: {outcome: accepted}}}}",
                "{given: {}, expect: {status: {vendor: {status: 200}}}}",
            })
    void judgesWholeFilesAsAFullValidatorDoes(String file) {
        assertAlike(file);
    }

    private void assertAlike(String file) {
        Yaml yaml = yaml(file);
        assertThat(yaml.misfits(SHAPE).isEmpty())
                .isEqualTo(reference.validate(yaml.root()).isEmpty());
    }

    private static Yaml yaml(String text) {
        List<Problem> problems = new ArrayList<>();
        Yaml yaml = Yaml.read("c.yaml", text.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();
        assertThat(problems).isEmpty();
        return yaml;
    }
}
