package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlEditTest {
    private static final String FILE = """
            # what it is about
            name: A case   # with a remark
            given: {phone: '06 39 98 00 01'}
            expect:
              # the call
              request:
                method: POST   # always
                url: "https://v.example/🙂"
                json:
                  queue: f0a1
                  numbers: ['+33639980001']   # E.164
                  data: {a: "1", b: 2}
              answer: {outcome: accepted}
            # the vendor
            vendor: {status: 200}
            """;

    @Test
    void onlyTheCharactersOfWhatChangedChange() throws Exception {
        JsonNode wanted = changed("'+33639980001'", "'+33639980002'", "b: 2", "b: 3", "accepted", "pending");
        assertThat(edited(wanted))
                .isEqualTo(FILE.replace("['+33639980001']   #", "['+33639980002']   #")
                        .replace("{a: \"1\", b: 2}", "{a: \"1\", b: 3}")
                        .replace("outcome: accepted", "outcome: pending"));
    }

    @Test
    void aNameThatComesIsWrittenBelowAndOneThatGoesTakesItsLineAlong() throws Exception {
        JsonNode wanted = changed(
                "      numbers: ['+33639980001']   # E.164\n", "", "      data: {", "      more: yes\n      data: {");
        assertThat(edited(wanted))
                .isEqualTo(FILE.replace("      numbers: ['+33639980001']   # E.164\n", "")
                        .replace("b: 2}\n", "b: 2}\n      more: 'yes'\n"));
    }

    @Test
    void aWholePartThatIsNewComesAfterTheOthers() throws Exception {
        JsonNode wanted =
                changed("outcome: accepted}", "outcome: accepted}\n  check: {method: GET, url: 'https://v.example/'}");
        assertThat(edited(wanted))
                .isEqualTo(FILE.replace(
                        "outcome: accepted}\n",
                        "outcome: accepted}\n  check: {method: GET, url: 'https://v.example/'}\n"));
    }

    @Test
    void aKeyThatTheFileLacksIsAdded() throws Exception {
        String file = "name: A case\nvendor: {status: 200}\n";
        String edited = YamlEdit.set(
                file, "expect", json("null").path("none"), json("{\"answer\": {\"outcome\": \"accepted\"}}"));
        assertThat(edited).isEqualTo(file + "expect: {answer: {outcome: accepted}}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"request\": {\"method\": \"GET\"}}",
                "{\"request\": [1, {\"a\": [\"x\", \"y, z\"]}]}",
                "{\"answer\": {\"outcome\": \"accepted\"}, \"request\": \"=none\"}",
                "[]",
                "{\"request\": {\"method\": \"POST\", \"url\": \"u\", \"json\": {\"queue\": \"f0a1\", \"numbers\": [\"1\", \"2\"],"
                        + " \"data\": {\"a\": \"on\", \"c\": null, \"d\": 1.50, \"e\": 12345678901234567890}}}}",
                "{\"request\": {\"url\": \"two\\nlines and \\u0007\", \"json\": {\"\": \"~\", \"a b\": {\"deep\": {\"deeper\": []}}}}}"
            })
    void whatIsWrittenReadsBackAsWhatWasWanted(String wanted) throws Exception {
        assertThat(tree(edited(json(wanted))).get("expect")).isEqualTo(json(wanted));
    }

    private static String edited(JsonNode wanted) {
        String edited = YamlEdit.set(FILE, "expect", tree(FILE).get("expect"), wanted);
        assertThat(tree(edited).get("expect")).isEqualTo(wanted);
        assertThat(edited)
                .startsWith("# what it is about\nname: A case   # with a remark\n")
                .contains("# the vendor\nvendor: {status: 200}\n");
        return edited;
    }

    private static JsonNode changed(String... pairs) {
        String file = FILE;
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(file).contains(pairs[i]);
            file = file.replace(pairs[i], pairs[i + 1]);
        }
        return tree(file).get("expect");
    }

    private static JsonNode tree(String file) {
        var problems = new ArrayList<Problem>();
        JsonNode tree = Yaml.read("f", file.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow(() -> new AssertionError(problems + "\n" + file))
                .root();
        assertThat(problems).isEmpty();
        return tree;
    }

    private static JsonNode json(String text) throws Exception {
        return JsonMapper.builder()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(text);
    }
}
