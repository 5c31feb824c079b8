package io.ringdown.mapping.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
    private final List<Problem> problems = new ArrayList<>();

    private JsonNode read(String text) {
        return YamlReader.read("m.yaml", text.getBytes(StandardCharsets.UTF_8), problems)
                .map(Source::root)
                .orElse(null);
    }

    @Test
    void onlyTrueFalseNullAndPlainNumbersAreNotText() {
        JsonNode root = read(
                "{a: on, b: yes, c: 010, d: 0x1F, e: 2026-01-01, f: true, g: null, h: 12, i: 1.50, j: ~, k: .inf}");
        assertThat(root.toString())
                .isEqualTo("{\"a\":\"on\",\"b\":\"yes\",\"c\":\"010\",\"d\":\"0x1F\",\"e\":\"2026-01-01\","
                        + "\"f\":true,\"g\":null,\"h\":12,\"i\":1.50,\"j\":\"~\",\"k\":\".inf\"}");
    }

    @Test
    void wholeNumbersOf64BitsAreExact() {
        assertThat(read("a: 5489054234632192999").get("a").longValue()).isEqualTo(5489054234632192999L);
    }

    @Test
    void doubledKeysAreAllToldWithTheirPlace() {
        read("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n");
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("m.yaml:4:3: `c` stands here twice", "m.yaml:5:1: `a` stands here twice");
    }

    @Test
    void aPlaceholderInDoubleBracesIsToldWithItsPlace() {
        read("a: 1\nb: {{name}}\n");
        assertThat(problems)
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .startsWith("m.yaml:2:5: a key must be a text (YAML reads {{name}} as a map");
    }

    @Test
    void brokenYamlIsToldWithItsPlace() {
        assertThat(read("a: 1\nb: {c: 1\n")).isNull();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isGreaterThan(1);
            assertThat(problem.message()).startsWith("no sound YAML: ");
        });
    }

    @Test
    void aliasesOfMapsAreRefusedSoThatNothingGrowsInSilence() {
        read("a: &x {b: 1}\nc: *x\n");
        assertThat(problems)
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("alias");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(YamlReader.read("m.yaml", new byte[] {'a', ':', ' ', (byte) 0xFF}, problems))
                .isEmpty();
        assertThat(problems).singleElement().extracting(Problem::message).isEqualTo("the file is not UTF-8");
    }

    @Test
    void endlessNestingIsRefused() {
        assertThat(read("[".repeat(100_000))).isNull();
        assertThat(problems).hasSize(1);
    }
}
