package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.mapping.Reading;
import io.ringdown.mapping.Request;
import io.ringdown.mapping.XmlReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes what a run gave in the form of a case's {@code expect}, looking at the same headers and parts of the answer as the case
 * does. What is as expected stays as the case writes it, so that only differences differ.
 *
 * @param names texts such as {@code {attempt.key}} and what stood for them in the run
 */
record Actual(Map<String, String> names) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What a case that expects nothing yet is to look at, where the answer has it. */
    private static final List<String> WORTH_A_LOOK =
            List.of("outcome", "reason", "vendorReference", "position", "waitSeconds", "retryAfter");

    JsonNode call(JsonNode expected, Proven proven) {
        Request request = proven.request();
        ObjectNode call = JsonNodeFactory.instance.objectNode();
        call.put("method", request.method());
        call.put("url", request.url());
        ObjectNode headers = headers(expected, proven);
        if (!headers.isEmpty()) {
            call.set("headers", Trees.laidTexts(expected.path("headers"), headers));
        }
        if (!proven.claims().isEmpty() && (expected.isMissingNode() || expected.has("claims"))) {
            call.set("claims", JSON.valueToTree(proven.claims()));
        }
        String type = new TreeMap<>(request.headers()).getOrDefault("Content-Type", "");
        if (type.equals("application/x-www-form-urlencoded")) {
            call.set("form", Trees.laidTexts(expected.path("form"), form(request.body())));
        } else if (new String(request.body(), UTF_8).startsWith("<?xml")) {
            Map<String, Object> xml = XmlReader.read(new String(request.body(), UTF_8));
            call.set("xml", Trees.laidTexts(expected.path("xml"), JSON.valueToTree(xml)));
        } else if (request.body().length > 0) {
            call.set("json", json(request.body()));
        }
        return Trees.laid(expected, named(call, expected.isMissingNode() ? "{attempt.key}" : expected.toString()));
    }

    /** Has the names again where the case uses them: what stands for them is another text in every run. */
    private JsonNode named(JsonNode call, String used) {
        String text = call.toString();
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = used.contains(name.getKey()) ? text.replace(name.getValue(), name.getKey()) : text;
        }
        return json(text.getBytes(UTF_8));
    }

    /** Those that the case compares; when it does not say the mapping's own, but the type of the body. */
    private static ObjectNode headers(JsonNode expected, Proven proven) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        Map<String, String> sent = proven.headers();
        if (expected.isMissingNode()) {
            proven.request().headers().forEach(headers::put);
            headers.remove("Content-Type");
        }
        expected.path("headers").fieldNames().forEachRemaining(name -> {
            if (sent.containsKey(name)) {
                headers.put(name, sent.get(name));
            }
        });
        return headers;
    }

    JsonNode answer(JsonNode expected, Reading reading) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Map<String, String> texts = Readings.texts(reading);
        if (expected.isMissingNode()) {
            WORTH_A_LOOK.stream()
                    .filter(name -> !texts.get(name).isEmpty())
                    .forEach(name -> answer.put(name, texts.get(name)));
        }
        expected.fieldNames().forEachRemaining(name -> answer.set(name, like(expected.get(name), texts.get(name))));
        return answer;
    }

    /** As text, but a number or truth where the case has one. */
    private static JsonNode like(JsonNode expected, String text) {
        boolean typed = expected.isNumber() && text.matches("-?(0|[1-9][0-9]{0,17})")
                || expected.isBoolean() && text.matches("true|false");
        return expected.asText().equals(text)
                ? expected
                : typed ? json(text.getBytes(UTF_8)) : JsonNodeFactory.instance.textNode(text);
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JsonNodeFactory.instance.textNode(new String(body, UTF_8));
        }
    }

    private static JsonNode form(byte[] body) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        Forms.decode(body)
                .forEach((name, values) ->
                        fields.set(name, JSON.valueToTree(values.size() == 1 ? values.get(0) : values)));
        return fields;
    }
}
