package io.ringdown.mapping;

import static io.ringdown.mapping.Sample.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTest {
    private static final Map<String, Object> INPUTS = Map.of(
            "callAt",
            "2026-11-24T08:30:00Z",
            "context",
            Map.of(
                    "text",
                    "  a\r\n b\t😀c  ",
                    "n",
                    "a-b-c",
                    "map",
                    Map.of("x y", 1),
                    "deep",
                    Map.of("list", List.of(Map.of("id", 7)))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    $time(callAt)                                      | "2026-11-24T08:30:00Z"
                    $time(callAt, "iso", "Europe/Paris")               | "2026-11-24T09:30:00+01:00"
                    $time(callAt, "seconds")                           | 1795509000
                    $time(callAt, "millis")                            | 1795509000000
                    $time(callAt, "yyyy-MM-dd HH:mm", "Europe/Paris")  | "2026-11-24 09:30"
                    $time(visitor.name, "iso")                         | ~~
                    $later(callAt, "15m")                              | "2026-11-24T08:45:00Z"
                    $later(callAt, "1.5h")                             | "2026-11-24T10:00:00Z"
                    $line(context.text, 100)                           | "a b 😀c"
                    $line(context.text, 5)                             | "a b 😀"
                    $line(visitor.name, 5)                             | ~~
                    $texts(context.map)                                | {"x_y":"1"}
                    $texts({"a": true, "b": {"c": [1]}, "d": ""})      | {"a":"true","b":"{\\"c\\":[1]}"}
                    $list(context.map, "k", "v")                       | [{"k":"x y","v":1}]
                    $at(context, "deep.list[0].id")                    | 7
                    $at(context, "deep.list.0.id")                     | 7
                    $at(context, "deep.none.id")                       | ~~
                    $integer("9223372036854775807")                    | 9223372036854775807
                    $match(context.n, /([a-z])-/).groups               | ["a","b"]
                    $match(context.n, /([a-z])-/)[0].index             | 0
                    $match(context.n, /x/)                             | ~~
                    $match(context.n, /[a-z]/, 2).match                | ["a","b"]
                    $contains(context.n, "b-")                         | true
                    $contains(context.n, /B/i)                         | true
                    $replace(context.n, "-", "$1")                     | "a$1b$1c"
                    $replace(context.n, /([a-z])-/, "$1$$0")           | "a$0b$0c"
                    $replace(context.n, /-/, "+", 1)                   | "a+b-c"
                    $replace(context.n, /[a-z]/, $uppercase)           | ~fails~
                    $replace(context.n, /([a-z])/, function($m) { $uppercase($m.groups[1]) }) | "A-B-C"
                    $split(context.n, "-")                             | ["a","b","c"]
                    $split(context.n, /-/, 2)                          | ["a","b"]
                    $split("abc", "")                                  | ["a","b","c"]
                    $split(context.n, "-")[-1]                         | "c"
                    $pad("a", 3, "#")                                  | "a##"
                    $pad("a", -3)                                      | "  a"
                    $join(["a", "b"], ", ")                            | "a, b"
                    $join(context.n, ", ")                             | "a-b-c"
                    """)
    void functionsDoWhatTheirPageSays(String expression, String expected) {
        if ("fails".equals(expected)) {
            assertThatThrownBy(() -> cell(expression, INPUTS)).isInstanceOf(Unrendered.class);
        } else {
            assertThat(cell(expression, INPUTS)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$time(\"tomorrow\")",
                "$time(callAt, \"iso\", \"Mars/\" & \"Base\")",
                "$time(callAt, \"bb\" & \"b\")",
                "$later(callAt, \"so\" & \"on\")",
                "$integer(\"9223372036854775808\")",
                "$integer(\"1.\" & \"5\")",
                "$texts(\"a\")",
                "$list([1], \"a\", \"b\")",
                "$replace(\"a\", \"\", \"b\")"
            })
    void wrongArgumentsFailTheCell(String expression) {
        assertThatThrownBy(() -> cell(expression, INPUTS)).isInstanceOf(Unrendered.class);
    }
}
