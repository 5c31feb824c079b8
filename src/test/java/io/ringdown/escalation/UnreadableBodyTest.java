package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "[]",
                "[{\"phone\": 1}]",
                "\"0612345678\"",
                "0612345678",
                "null",
                "<a phone='1'/>",
                "{",
                "{\"phone\"",
                "{\"phone\": 1",
                "{phone: 1}",
                "{} {}",
                "{\"a\": 1 \"b\": 2}"
            })
    void refusesWhatIsNoObject(String body) {
        assertThatThrownBy(() -> Samples.json(body)).isInstanceOf(UnreadableBody.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"phone\": 1, \"phone\": 2}",
                "{\"phone\": 06 12, \"phone\": 2}",
                "{\"phone\": 1, \"consent\": {\"given\": true, \"given\": false}}",
                "phone=1&phone=2"
            })
    void refusesAFieldThatStandsTwice(String body) {
        assertThatThrownBy(() -> Intake.read(body.getBytes(StandardCharsets.UTF_8), null, "brand", null, Samples.BOT))
                .isInstanceOf(UnreadableBody.class)
                .hasMessageContaining("twice");
    }

    @Test
    void refusesDeepNestingInPlainWords() {
        String deep = "{\"phone\": 1, \"a\": " + "[".repeat(1000) + "]".repeat(1000) + "}";
        assertThatThrownBy(() -> Samples.json(deep))
                .isInstanceOf(UnreadableBody.class)
                .hasMessageContaining("deeper than 20 levels");
        String bare = "{\"phone\": 06 12, \"a\": " + "[".repeat(1000) + "]".repeat(1000) + "}";
        assertThatThrownBy(() -> Samples.json(bare)).isInstanceOf(UnreadableBody.class);
    }

    @Test
    void saysWhereJsonBreaksAndNothingOfWhatItHolds() {
        assertThatThrownBy(() -> Samples.json("{\"phone\": \"0612345678\",\n oops}"))
                .hasMessageMatching("The body is not readable JSON \\(line 2, column \\d+\\)\\.");
    }

    @Test
    void boundsManyFieldsAndLongTexts() {
        StringBuilder body = new StringBuilder("{\"phone\": 1");
        for (int i = 0; i < 2000; i++) {
            body.append(",\"field")
                    .append(i)
                    .append("\": \"")
                    .append("x".repeat(i))
                    .append('"');
        }
        Escalation read = Samples.json(body.append('}').toString());
        assertThat(read.context()).hasSize(200);
        Map<String, Object> kept = Context.kept(read.context(), read.context().keySet());
        assertThat(kept).hasSize(20);
        Map<String, Object> long_ = Samples.json("{\"phone\": 1, \"a\": \"" + "x".repeat(5000) + "\"}")
                .context();
        assertThat((String) long_.get("a")).hasSize(2000);
        assertThat((String) Context.kept(long_, long_.keySet()).get("a")).hasSize(200);
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll @NotEmpty byte[] body, @ForAll("types") String type) {
        readsOrRefuses(body, type);
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll("bodies") String body, @ForAll("types") String type) {
        readsOrRefuses(body.getBytes(StandardCharsets.UTF_8), type);
    }

    private static void readsOrRefuses(byte[] body, String type) {
        try {
            assertThat(Intake.read(body, type, "brand", null, Samples.BOT)).isNotNull();
        } catch (UnreadableBody | BuilderSlip refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContainPattern("\\d{5}");
        }
        Intake.apiKey(body, type);
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of("application/json", "application/x-www-form-urlencoded", "text/plain; charset=utf-16", "")
                .injectNull(0.2);
    }

    @Provide
    Arbitrary<String> bodies() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                "\"",
                ":",
                ",",
                "\"phone\":",
                "\"consent\":",
                "phone=",
                "&",
                "%",
                "06 12 34 56 78",
                "{phone}",
                "{\"given\":",
                "true",
                "null",
                "1e9",
                "\\u0000",
                "\\ud800",
                "\\",
                "\n",
                " ",
                "\ud83d\ude00",
                "x");
        Arbitrary<String> glued = pieces.list().ofMaxSize(25).map(list -> String.join("", list));
        return Arbitraries.oneOf(
                glued,
                glued.map(text -> "{\"phone\":" + text + "}"),
                Arbitraries.strings().ofMaxLength(80));
    }
}
