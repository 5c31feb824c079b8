package io.ringdown.mapping.cell;

import static org.assertj.core.api.Assertions.assertThat;

import com.dashjoin.jsonata.Jsonata;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** An expression that is evaluated without JSONata yields what JSONata yields. */
class ShortcutPropertyTest {
    private static final int LONGEST = 300;

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void aShortcutYieldsWhatJsonataYields(
            @ForAll("expressions") String expression, @ForAll("data") Map<String, Object> inputs) {
        Object value = Shortcut.of(expression, LONGEST).orElseThrow().value(inputs);
        if (value != Shortcut.UNSURE) {
            Object asked = Jsonata.jsonata(expression).evaluate(inputs);
            assertThat(value).as(expression).isEqualTo(asked);
        }
    }

    @Property(tries = 300)
    void whatIsThereIsNeverLeftToJsonata(@ForAll("scalars") Object scalar) {
        Map<String, Object> inputs = Map.of("a", Map.of("b", scalar));
        assertThat(value("a.b", inputs)).contains(scalar);
        assertThat(value("a.c ?? gone ?? a.b ?? a", inputs)).contains(scalar);
        if (!(scalar instanceof Double)) {
            assertThat(value("\"=\" & a.b & gone", inputs)).contains("=" + scalar);
        }
    }

    @Example
    void whatIsNotPlainHasNoShortcut() {
        for (String expression : List.of(
                "",
                "a.",
                "a..b",
                ".a",
                "??",
                "a ??",
                "a ?? b & c",
                "a & b ?? c",
                "a b",
                "a[-1]",
                "a[0][0]",
                "a[b]",
                "a[0.5]",
                "\"a\"[0]",
                "a[0",
                "a.*",
                "a + b",
                "a = b",
                "a.(b)",
                "$",
                "$$.a",
                "$x",
                "a.$x",
                "$f(a)",
                "true",
                "a ?? null",
                "a and b",
                "function",
                "1",
                "a.1",
                "\"a\".b",
                "\"a\\n\"",
                "a & 1",
                "/a/",
                "a%b",
                "a@$b.c",
                "{}")) {
            assertThat(Shortcut.of(expression, LONGEST)).as(expression).isEmpty();
        }
    }

    @Example
    void listsNullsMapsAndLongTextsAreLeftToJsonata() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("list", List.of(1, 2));
        inputs.put("maps", List.of(Map.of("a", 1)));
        inputs.put("map", Map.of("a", 1));
        inputs.put("none", null);
        inputs.put("long", "x".repeat(LONGEST + 1));
        inputs.put("half", "x".repeat(LONGEST / 2 + 1));
        for (String expression :
                List.of("list", "maps.a", "map", "map.a[0]", "none", "none.a", "long", "half & half", "\"a\" & none")) {
            assertThat(value(expression, inputs)).as(expression).containsSame(Shortcut.UNSURE);
        }
        assertThat(value("gone ?? map.a", inputs)).contains(1);
        assertThat(value("gone.a.b", inputs)).isEmpty();
        assertThat(value("maps[0].a", inputs)).contains(1);
        assertThat(value("maps[1].a ?? list[2]", inputs)).isEmpty();
        assertThat(value("map.a.b", inputs)).isEmpty();
    }

    private static Optional<Object> value(String expression, Map<String, Object> inputs) {
        return Optional.ofNullable(
                Shortcut.of(expression, LONGEST).orElseThrow().value(inputs));
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> step =
                Arbitraries.of("a", "b", "`c d`", "\"retry-after\"", "  b\n", "a[0]", "b[1]", "a [ 0 ]");
        Arbitrary<String> first = Arbitraries.of("a", "b", "`c d`", "`retry-after`", "a[0]", "b[1]");
        Arbitrary<String> path = first.flatMap(begin ->
                step.list().ofMaxSize(2).map(steps -> begin + (steps.isEmpty() ? "" : "." + String.join(".", steps))));
        Arbitrary<String> text =
                Arbitraries.strings().withChars("ab '{}$=&?.é😀").ofMaxLength(5).map(letters -> '"' + letters + '"');
        Arbitrary<String> operand = Arbitraries.frequencyOf(Tuple.of(4, path), Tuple.of(1, text));
        return Arbitraries.of(" ?? ", " & ", "&", "??/* b.c */")
                .flatMap(operator ->
                        operand.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join(operator, parts)));
    }

    @Provide
    Arbitrary<Object> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(80).map(Object.class::cast),
                Arbitraries.integers().map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.doubles().map(Object.class::cast),
                Arbitraries.bigIntegers().map(Object.class::cast),
                Arbitraries.of(true, false, new BigDecimal("1E+3"), BigInteger.TEN.pow(30)));
    }

    @Provide
    Arbitrary<Map<String, Object>> data() {
        Arbitrary<Object> leaf = scalars().injectNull(0.1);
        return map(value(value(value(leaf))));
    }

    private static Arbitrary<Object> value(Arbitrary<Object> inner) {
        return Arbitraries.frequencyOf(
                Tuple.of(2, inner),
                Tuple.of(3, map(inner).map(Object.class::cast)),
                Tuple.of(1, inner.list().ofMaxSize(2).map(ArrayList::new)));
    }

    private static Arbitrary<Map<String, Object>> map(Arbitrary<Object> values) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c d", "retry-after"), values)
                .ofMaxSize(4)
                .map(LinkedHashMap::new);
    }
}
