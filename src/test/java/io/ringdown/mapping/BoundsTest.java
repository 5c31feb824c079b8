package io.ringdown.mapping;

import static io.ringdown.mapping.Sample.cell;
import static io.ringdown.mapping.Sample.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a mapping says or a vendor sends, an evaluation ends soon and stays small. The timeout is for what never ends. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoundsTest {
    private static final String EVIL = "a".repeat(40) + "!";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$pad(\"a\", 100000000)",
                "$pad(\"a\", -100000000, \"bc\")",
                "[1..10000000]",
                "$count([1..9000000])",
                "$join($map([1..20000], function($i) { context.long }), context.long)",
                "$string($map([1..20000], function($i) { context.long }))",
                "($a := [[context.long, context.long]]; $b := [[$a, $a]]; $c := [[$b, $b]]; $d := [[$c, $c]]; $string($d))",
                "($d := function($s) { $d($s & $s) }; $d(\"a\"))",
                "($f := function($x) { $f($x + 1) }; $f(1))",
                "($f := function($x) { $f($x + 1) + 1 }; $f(1))",
                "($f := function($n) { $n < 2 ? 1 : $f($n - 1) + $f($n - 2) }; $f(45))",
                "$match(context.long, /(.*)(.*)(.*)b/)",
                "$contains(context.long, /(a*)(a*)(a*)(a*)b/)",
                "$replace(context.long, /(.*)(.*)(.*)b/, \"\")",
                "$split(context.long, /(a*)(a*)(a*)b/)",
                "context.long ~> $contains(/^(a+)(a+)(a+)b/)",
                "$match(context.long, /^(a|b)*$/)",
                "$replace(context.long, /a/, context.long)",
                "$error(context.evil)",
                "$sum(\"a\")",
                "$fromMillis(0, \"[Y,*-1000000000]\")",
                "$fromMillis(0, context.long)",
                "$toMillis(\"2026\", \"[Y,*-1000000000]\")",
                "$round(1.5, 100000000)",
                "$round(1.5, -100000000)",
                "$round(1.5, 1e300)",
                "$formatInteger(999999999, \"I\")",
                "$number(context.long)",
                "$reduce([1..20000], function($i, $j) { $append($i, $j) })",
                "$count([1..400].([1..400].(context.long)))",
                "$map",
            })
    void whatWouldNotEndFails(String expression) {
        Map<String, Object> inputs = new HashMap<>(inputs());
        inputs.put("context", Map.of("evil", EVIL, "long", "a".repeat(100_000)));
        assertThatThrownBy(() -> cell(expression, inputs))
                .isInstanceOf(Unrendered.class)
                .hasMessageContaining("request.json.cell: ")
                .hasMessageNotContaining("aaaa");
    }

    @Test
    void largeDataThatIsOnlyReadIsFine() {
        Map<String, Object> inputs = new HashMap<>(inputs());
        inputs.put("context", Map.of("long", "a".repeat(200_000)));
        assertThat(cell("$length(context.long)", inputs)).isEqualTo("200000");
        assertThat(cell("$substring(context.long, 0, 3)", inputs)).isEqualTo("\"aaa\"");
    }

    @Test
    void anAnswerNestedTooDeeplyIsTextAndNoTree() {
        Connected connected = Sample.reading(
                "answer: {code: =body.a, detail: '=$string($length(text))'}\noutcomes: [{status: 200, outcome: accepted}]\n");
        Reading reading =
                connected.read(Sample.answered(200, "{\"a\":".repeat(5000) + "1" + "}".repeat(5000)), inputs());
        assertThat(reading.code()).isNull();
        assertThat(reading.detail()).isEqualTo("30001");
        assertThat(reading.rule()).isEqualTo(1);
    }

    @Test
    void aHugeAnswerIsRead() {
        Connected connected = Sample.reading(
                "answer: {code: =body.code, reference: '=body.items[-1]'}\noutcomes: [{code: c, outcome: accepted}]\n");
        String body = "{\"items\":[" + "1,".repeat(60_000) + "7],\"code\":\"c\"}";
        Reading reading = connected.read(Sample.answered(200, body), inputs());
        assertThat(reading.reference()).isEqualTo("7");
        assertThat(reading.rule()).isEqualTo(1);
    }

    @Test
    void aPatternOfARuleThatSearchesTooLongDoesNotMatch() {
        Connected connected = Sample.reading(
                "answer: {detail: =text}\noutcomes: [{detail: /(a*)(a*)(a*)(a*)b/, outcome: accepted}, {status: 2xx, outcome: duplicate}]\n");
        assertThat(connected
                        .read(Sample.answered(200, "a".repeat(2000)), inputs())
                        .rule())
                .isEqualTo(2);
    }

    @Test
    void aMappingOfEndlessNestingIsRefused() {
        for (String expression : List.of(
                "(".repeat(3000),
                "[".repeat(3000),
                "-".repeat(3900) + "1",
                "a".repeat(5000),
                "1" + "&1".repeat(1900))) {
            List<String> problems = Sample.problems(
                    Sample.HEAD + "request: {method: POST, url: 'https://vendor.example/a', json: {a: '=" + expression
                            + "'}}\noutcomes: []\n");
            if (!expression.startsWith("1")) {
                assertThat(problems).isNotEmpty();
            }
        }
        assertThatThrownBy(() -> cell("1" + "&1".repeat(1900), inputs()))
                .isInstanceOfAny(Unrendered.class, InvalidMapping.class);
    }

    @Test
    void oneConnectionServesManyThreads() throws InterruptedException {
        Connected connected = Sample.posting(
                "{a: =conversation.id, b: '=$match(conversation.id, /([0-9]+)/).groups[0]', c: '=$map([1..20], function($i) { $i * 2 })'}");
        List<Thread> threads = new ArrayList<>();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 8; i++) {
            String id = String.valueOf(i);
            Thread thread = new Thread(() -> {
                Map<String, Object> inputs = Map.of("conversation", Map.of("id", "c-" + id));
                String expected = "{\"a\":\"c-" + id + "\",\"b\":\"" + id + "\",\"c\":[2,4,";
                for (int n = 0; n < 300; n++) {
                    String body = Sample.body(connected.plan(inputs).render());
                    if (!body.startsWith(expected)) {
                        wrong.add(body);
                    }
                }
            });
            thread.setUncaughtExceptionHandler((where, failure) -> wrong.add(failure.toString()));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
    }
}
