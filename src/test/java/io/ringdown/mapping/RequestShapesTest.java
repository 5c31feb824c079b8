package io.ringdown.mapping;

import static io.ringdown.mapping.Sample.body;
import static io.ringdown.mapping.Sample.cell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.escalation.Consent;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Phones;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes that vendors want data in, each as the recipe of docs/mapping-language.md has it. */
class RequestShapesTest {
    private static Map<String, Object> inputs(String phone, Map<String, Object> context) {
        Escalation escalation = new Escalation(
                "c",
                Phones.find(phone, "FR"),
                "c-1",
                null,
                null,
                "Léa \"Bot\"",
                "bot",
                "fr",
                "FR",
                "Camille de la Tour",
                Consent.UNSAID,
                Instant.parse("2026-11-24T08:30:00Z"),
                null,
                context);
        return Inputs.of(
                escalation,
                "bot",
                "esc_01",
                "0f8fad5b-d9cb-469f-a165-70867728950e",
                Instant.parse("2026-11-23T10:00:00Z"));
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("Order Nº", "A-1\nB");
        context.put("vip", true);
        context.put("a.very.long.name.of.a.field", "x".repeat(40));
        context.put("more", 4);
        return context;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    06 39 98 00 02    | phone.e164                         | "+33639980002"
                    06 39 98 00 02    | phone.digits                       | "33639980002"
                    06 39 98 00 02    | $integer(phone.digits)             | 33639980002
                    06 39 98 00 02    | phone.callingCode                  | "33"
                    06 39 98 00 02    | phone.significant                  | "639980002"
                    06 39 98 00 02    | phone.national                     | "0639980002"
                    06 39 98 00 02    | phone.e164 ?? phone.raw            | "+33639980002"
                    +44 7700 900123   | $substring(phone.e164, 1, 2)       | "44"
                    +1 415 555 0123   | phone.country in ["US", "CA"] ? phone.significant : phone.digits | "4155550123"
                    """)
    void aNumberIsRenderedInEveryWay(String phone, String expression, String expected) {
        assertThat(cell(expression, inputs(phone, Map.of()))).isEqualTo(expected);
    }

    @Test
    void aNumberThatNobodyUnderstandsIsSentAsItWasTyped() {
        assertThat(cell("phone.e164 ?? phone.raw", Map.of("phone", Map.of("raw", "ext. 12"))))
                .isEqualTo("\"ext. 12\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    $time(callAt)                                                         | "2026-11-24T08:30:00Z"
                    $time(callAt, "seconds")                                              | 1795509000
                    $time(callAt, "millis")                                               | 1795509000000
                    $string($time(callAt, "seconds"))                                     | "1795509000"
                    $time(callAt, "yyyy-MM-dd HH:mm:ss", "Europe/Paris")                  | "2026-11-24 09:30:00"
                    $time(callAt, "yyyy-MM-dd", "Europe/Paris")                           | "2026-11-24"
                    $time($later(callAt, "30m"), "HH:mm", "Europe/Paris")                 | "10:00"
                    $time($later(callAt ?? now, "1h"), "HH:mm", "Europe/Paris")           | "10:30"
                    $time($later(now, "6d"), "iso", "America/New_York")                   | "2026-11-29T05:00:00-05:00"
                    $toMillis($later(callAt, "90s")) - $toMillis(callAt)                  | 90000
                    """)
    void aTimeIsRenderedInEveryWay(String expression, String expected) {
        assertThat(cell(expression, inputs("0639980002", Map.of()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    attempt.key                                              | "0f8fad5b-d9cb-469f-a165-70867728950e"
                    $replace(attempt.key, "-", "")                           | "0f8fad5bd9cb469fa16570867728950e"
                    "ringdown-" & attempt.id & "-" & $substring(attempt.key, 0, 8) | "ringdown-esc_01-0f8fad5b"
                    $split(visitor.name, " ")[0]                             | "Camille"
                    $split(visitor.name, " ")[-1]                            | "Tour"
                    $base64encode(bot.name & ":" & conversation.id)          | "TMOpYSAiQm90IjpjLTE="
                    $base64decode("TMOpYSAiQm90IjpjLTE=")                    | "Léa \\"Bot\\":c-1"
                    $integer("5489054234632192999")                          | 5489054234632192999
                    {"a": {"id": $integer("5489054234632192999")}}           | {"a":{"id":5489054234632192999}}
                    """)
    void idsNamesAndNumbersKeepTheirForm(String expression, String expected) {
        assertThat(cell(expression, inputs("0639980002", Map.of()))).isEqualTo(expected);
    }

    @Test
    void jsonCanStandAsTextInAField() throws IOException {
        Map<String, Object> inputs = inputs("0639980002", Map.of("sku", 5489054234632192999L));
        String cell = cell("""
                $string({"bot": bot.name, "sku": context.sku})""", inputs);
        assertThat(new ObjectMapper().readValue(cell, String.class))
                .isEqualTo("{\"bot\":\"Léa \\\"Bot\\\"\",\"sku\":5489054234632192999}");
        Request form = Sample.connected(
                        Sample.HEAD
                                + "request: {method: POST, url: 'https://vendor.example/x', form: {Attributes: {bot: =bot.name, x: =context.none}}}\noutcomes: []\n")
                .plan(inputs)
                .render();
        assertThat(body(form)).isEqualTo("Attributes=%7B%22bot%22%3A%22L%C3%A9a+%5C%22Bot%5C%22%22%7D");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    $list({"conversation": conversation.id, "sku": context.sku}, "name", "value") | [{"name":"conversation","value":"c-1"}]
                    $list({"a": 1}, "name", "value").$merge([$, {"type": "text"}])               | {"name":"a","value":1,"type":"text"}
                    [$each({"a": 1, "b": 2}, function($v, $k) {{"name": $k, "data_type": "text", "value": $string($v)}})] | [{"name":"a","data_type":"text","value":"1"},{"name":"b","data_type":"text","value":"2"}]
                    $merge([{"name": "a", "value": 1}, {"name": "b", "value": 2}].{name: value}) | {"a":1,"b":2}
                    $merge($list({"a": 1}, "name", "value").{name: value})                       | {"a":1}
                    """)
    void aMapBecomesAListOfRecordsAndBack(String expression, String expected) {
        assertThat(cell(expression, inputs("0639980002", Map.of()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    $keys($texts(context))                              | ["Order_N_","vip","a_very_long_name_of_a_field","more"]
                    $lookup($texts(context), "Order_N_")                | "A-1\\nB"
                    $merge($each($texts(context), function($v, $k) {{$substring($lowercase($k), 0, 8): $line($v, 5)}})[[0..2]]) | {"order_n_":"A-1 B","vip":"true","a_very_l":"xxxxx"}
                    $sift(context, function($v, $k) {$contains($k, /^[a-z]+$/)}) | {"vip":true,"more":4}
                    """)
    void keysAndValuesAreMadeFitInAlphabetLengthAndCount(String expression, String expected) {
        assertThat(cell(expression, inputs("0639980002", context()))).isEqualTo(expected);
    }

    @Test
    void eitherOrFieldsAndEmptyOnesAreLeftOut() {
        Map<String, Object> inputs = inputs("0639980002", Map.of("page", "https://shop.example"));
        assertThat(cell(
                        "{\"queue\": connection.queue, \"own\": $not($exists(connection.queue)) ? \"+33100000000\"}",
                        inputs))
                .isEqualTo("{\"queue\":\"q1\"}");
    }
}
