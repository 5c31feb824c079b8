package io.ringdown.mapping;

import static io.ringdown.mapping.Sample.cell;
import static io.ringdown.mapping.Sample.inputs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What JSONata does that its users do not expect: what stays so, and what the linter refuses instead. */
class TrapsTest {
    private static List<String> problems(String expression) {
        return Sample.problems(
                Sample.HEAD + "request:\n  method: POST\n  url: https://vendor.example/a\n  json:\n    a: '="
                        + expression.replace("'", "''") + "'\nanswer:\n  kept1: '=body.x'\noutcomes: []\n");
    }

    @Test
    void aMissingNameYieldsNothingAndNoError() {
        assertThat(cell("visitor.name", inputs())).isEmpty();
        assertThat(cell("visitor.name & \"!\"", inputs())).isEqualTo("\"!\"");
        assertThat(cell("$uppercase(visitor.name)", inputs())).isEmpty();
        assertThat(cell("$split(visitor.name, \" \")[0] ?? \"Visitor\"", inputs()))
                .isEqualTo("\"Visitor\"");
        assertThat(cell("context.a.b[0].c", Map.of())).isEmpty();
    }

    @Test
    void alternativesOfMissingNamesWork() {
        assertThat(cell("visitor.name ?? phone.e164", inputs())).isEqualTo("\"+33612345678\"");
        assertThat(cell("visitor.name ?: \"x\"", inputs())).isEqualTo("\"x\"");
        assertThat(cell("callAt ? 1", inputs())).isEmpty();
        assertThat(cell("phone.e164 ? 1", inputs())).isEqualTo("1");
    }

    @Test
    void aSequenceOfOneCollapsesUnlessItIsBracketed() {
        Map<String, Object> one = Map.of("context", Map.of("a", 1));
        assertThat(cell("$keys(context)", one)).isEqualTo("\"a\"");
        assertThat(cell("[$keys(context)]", one)).isEqualTo("[\"a\"]");
        assertThat(cell("$list(context, \"name\", \"value\")", one)).isEqualTo("[{\"name\":\"a\",\"value\":1}]");
    }

    @Test
    void aNumberIsNotEqualToItsText() {
        assertThat(cell("context.code = 21211", Map.of("context", Map.of("code", "21211"))))
                .isEqualTo("false");
        assertThat(cell("21211 = 21211.0", inputs())).isEqualTo("true");
    }

    @Test
    void wholeNumbersOf64BitsPassExactly() {
        assertThat(cell("connection.big", inputs())).isEqualTo("5489054234632192999");
        assertThat(cell("\"id \" & connection.big", inputs())).isEqualTo("\"id 5489054234632192999\"");
        assertThat(cell("$integer(\"5489054234632192999\")", inputs())).isEqualTo("5489054234632192999");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    conection.queue                  | unknown name `conection`; did you mean `connection`?
                    connection.queu                  | `connection` has no `queu`; did you mean `queue`? Allowed: big, queue
                    phone.e614                       | `phone` has no `e614`; did you mean `e164`?
                    $$.fone.e164                     | unknown name `fone`; did you mean `phone`?
                    $.fone.e164                      | unknown name `fone`; did you mean `phone`?
                    body.code                        | unknown name `body`; did you mean `bot`?
                    $upercase("a")                   | unknown function or variable $upercase; did you mean `$uppercase`?
                    uppercase("a")                   | a function begins with $: $uppercase(…)
                    $eval("1")                       | $eval is not available in mappings
                    $now()                           | $now is not available in mappings
                    $shuffle([1,2])                  | $shuffle is not available in mappings
                    "21211" = 21211                  | `"21211"` is a text and `21211` is a number: they are never equal; write "21211"
                    phone.callingCode != 33          | `phone.callingCode` is a text and `33` is a number: they are never equal; write "33"
                    connection.big = "7"             | `connection.big` is a number and `"7"` is a text: they are never equal; write 7
                    $time(now, "secods")             | $time knows the forms "iso", "seconds", "millis" and patterns such as "yyyy-MM-dd HH:mm"
                    $later(now, 15)                  | $later adds a number and ms, s, m, h or d, such as "15m"; found `15`
                    $list(context, "name")           | $list takes 3 arguments, $list(map, "name", "value"), found 2
                    $number(connection.big)          | $number rounds a 64-bit `big`, which is a number already
                    $not(callAt)                     | $not of a missing name is nothing, not true; write $not($exists(…))
                    connection.big + 1               | arithmetic rounds a 64-bit `big`
                    2 * connection.big               | arithmetic rounds a 64-bit `big`
                    5489054234632192999              | numbers of more than 15 digits round; write $integer("5489054234632192999")
                    connection.key                   | `key` is a secret: it can be read in auth, headers, query and url only
                    phone.raw ~> /a/                 | a /pattern/ may only be an argument of $match, $contains, $replace or $split
                    ($f := /a/; $f("a"))             | a /pattern/ may only be an argument of $match, $contains, $replace or $split
                    $map(["a"], /a/)                 | a /pattern/ may only be an argument of $match, $contains, $replace or $split
                    ($__evaluate_entry := callAt; 1) | a name must not begin with $__
                    visitor.name == "x"              | in place of `==` write `=`
                    visitor.name <> "x"              | in place of `<>` write `!=`
                    visitor.name && bot.name         | in place of `&&` write `and`
                    phone.                           | no sound expression:
                    $match("a", /[/)                 | no sound
                    """)
    void theLinterRefuses(String expression, String message) {
        assertThat(problems(expression.strip()))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("mapping.yaml:10:").contains(message.strip()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    context.items[name = "a"].price
                    context.items.(price * 2)
                    context.items{name: price}
                    $map(context.items, function($v, $k) {{"n": $v.name, "k": $k, "p": phone.raw}})
                    context.items ~> $map(function($v) { $v.name })
                    ($x := phone.raw; $x & $x)
                    $not($exists(callAt))
                    $not(phone.raw = "a")
                    $replace(phone.raw, /[^0-9]+/, "")
                    phone.raw ~> $contains(/\\(/)
                    phone.country in ["US", "CA"] ? phone.raw : phone.digits ?? phone.raw
                    context.items^(>price).name
                    context.items@$i.($i.price)
                    context.items#$n.{"n": $n}
                    1 - 2 / 3
                    context.items[code = "21211"].price
                    phone.country & "x" = "FRx"
                    (phone.callingCode = "33") = true
                    now ~> $time("seconds")
                    $time(now, "yyyy-MM-dd HH:mm", "Europe/Paris")
                    $later(?, "15m")
                    context.`a b`."c d"
                    {"a": phone.raw, /* a comment with wrong.names */ "b": [1..3]}
                    """)
    void theLinterKnowsWhatIsRelative(String expression) {
        assertThat(problems(expression.strip())).isEmpty();
    }

    @Test
    void theTransformOperatorIsRefused() {
        assertThat(problems("context ~> |$|{\"a\": 1}|"))
                .first()
                .asString()
                .endsWith("the transform operator |…| is not available");
    }

    @Test
    void aHeaderWithADashNeedsQuotes() {
        String file = Sample.HEAD
                + "request: {method: GET, url: 'https://vendor.example/a'}\nanswer: {retryAfter: =headers.retry-after}\noutcomes: []\n";
        assertThat(Sample.problems(file))
                .first()
                .asString()
                .startsWith("mapping.yaml:7:31: answer.retryAfter: headers.retry-… is a subtraction");
    }

    @Test
    void anExpressionCutByFlowYamlIsToldWithTheCure() {
        String file = Sample.HEAD
                + "request: {method: POST, url: 'https://vendor.example/a', json: {a: =$line(phone.raw, 10)}}\noutcomes: []\n";
        assertThat(Sample.problems(file))
                .anySatisfy(problem -> assertThat(problem).contains("in single quotes"));
    }
}
