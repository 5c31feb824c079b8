package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.file.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping file that wants to harm, and whatever bytes a vendor sends. The timeout is for what would never end. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileMappingTest {
    private static final String FORM =
            Sample.HEAD + "request: {method: POST, url: 'https://vendor.example/a', form: {a: %s}}\noutcomes: []\n";
    private static final Connected READER = Sample.reading("""
            answer:
              reference: =body.id ?? body[0].id
              code: '=$match(text, /[a-z]+/)[0].match'
              detail: =text
              retryAfter: =headers."retry-after"
              position: =body.position
              waitSeconds: =$number(body.wait)
            outcomes: [{code: /x+y/, outcome: accepted}]
            """);

    @ParameterizedTest
    @ValueSource(strings = {"??", "?:"})
    void alternativesThatWouldDoubleTheExpressionEachTimeAreRefused(String operator) {
        String expression = "callAt";
        for (int i = 0; i < 35; i++) {
            expression = "(" + expression + " " + operator + " language)";
        }
        String nested = expression;
        assertThatThrownBy(() -> Sample.posting("{cell: '=" + nested + "'}"))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageContaining("more than 6 of ?? and ?: behind brackets");
    }

    @Test
    void alternativesInARowAreFine() {
        String row = String.join(" ?? ", Collections.nCopies(100, "visitor.name"));
        assertThat(Sample.cell(row + " ?? \"a\"", Map.of())).isEqualTo("\"a\"");
        assertThat(Sample.cell("$split(callAt, \" \")[0] ?? $split(language, \" \")[0] ?? \"b\"", Map.of()))
                .isEqualTo("\"b\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "1e999999999", "-1e-99999999"})
    void aNumberOfABillionDigitsIsNotWrittenOut(String number) {
        assertThat(Sample.connected(FORM.formatted(number))
                        .plan(Map.of())
                        .render()
                        .body())
                .hasSizeLessThan(50);
    }

    @Test
    void aMillionDigitsAreText() {
        assertThat(Sample.connected(FORM.formatted("7".repeat(200_000)))
                        .plan(Map.of())
                        .render()
                        .body())
                .hasSize(200_002);
    }

    @Test
    void valuesThatAPatternCannotDecideOnDoNotFit() {
        Mapping mapping = Sample.mapping("""
                title: S
                values:
                  p: {title: P, pattern: '(a*)*(a*)*b'}
                  d: {title: D, type: path}
                  h: {title: H, format: host}
                  n: {title: N, type: number}
                request: {method: POST, url: 'https://vendor.example/a'}
                outcomes: []
                """);
        String dotted = "a.".repeat(100_000) + "a";
        Map<String, Object> values =
                Map.of("p", "a".repeat(3000) + "!", "d", dotted, "h", dotted, "n", "1".repeat(100_000));
        assertThatThrownBy(() -> mapping.connect("c", values, Map.of(), null))
                .isInstanceOfSatisfying(InvalidMapping.class, invalid -> assertThat(invalid.problems())
                        .hasSize(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{a: ",
                "- ",
                "? ",
                "&a [*a, ",
                "!!",
                "%",
                "\"",
                "|\n ",
                "a: &a\n b: *a\n",
                "<<: ",
                "\0",
                "\t"
            })
    void aFileOfOneThingOverAndOverIsReported(String thing) {
        assertThat(Sample.problems(thing.repeat(20_000))).isNotEmpty();
    }

    @Property(tries = 300)
    void anyBytesAreAFileThatIsReported(@ForAll @Size(max = 300) byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        assertThat(new MappingReader(Bounds.DEFAULT).read("sample", "mapping.yaml", bytes, problems))
                .isEmpty();
        assertThat(problems).isNotEmpty();
    }

    @Property(tries = 300)
    void anyBytesAreAnAnswer(@ForAll int status, @ForAll @Size(max = 300) byte[] bytes, @ForAll String header) {
        Reply reply = new Reply.Answered(
                status, Map.of("Retry-After", List.of(header), "content-type", List.of("a;charset=" + header)), bytes);
        Reading reading = READER.read(reply, Sample.inputs());
        assertThat(reading.verdict()).isNotNull();
        assertThat(String.valueOf(reading.detail())).hasSizeLessThanOrEqualTo(2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"a\":",
                "[{\"a\":",
                "\"",
                "1",
                "-",
                "{\"position\":1e999999999,",
                "[1e-999999999,",
                "\\u0000",
                "<a>",
                "<a b='",
                "<!DOCTYPE a [<!ENTITY b '",
                "&#x0;",
                "\uFEFF{",
                "{\"id\":{\"id\":"
            })
    void anAnswerOfOneThingOverAndOverIsRead(String thing) {
        byte[] body = thing.repeat(200_000 / thing.length()).getBytes(StandardCharsets.UTF_8);
        Reading reading = READER.read(
                new Reply.Answered(200, Map.of("Content-Type", List.of("application/xml")), body), Sample.inputs());
        assertThat(reading.verdict()).isNotNull();
        assertThat(reading.reference()).isNull();
    }

    @Test
    void anAnswerOfManyKeysIsRead() {
        StringBuilder body = new StringBuilder("{");
        for (int i = 0; i < 15_000; i++) {
            body.append("\"k").append(i).append("\":").append(i).append(',');
        }
        Reading reading = READER.read(Sample.answered(200, body + "\"id\":\"v-1\"}"), Sample.inputs());
        assertThat(reading.reference()).isEqualTo("v-1");
    }
}
