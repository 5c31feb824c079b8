package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ringdown.mapping.Request;
import io.ringdown.mapping.XmlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares a rendered request with what a case expects. */
final class Requests {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Requests() {}

    /**
     * One line for each difference.
     *
     * @param what the request is called in those lines
     * @param names texts such as {@code {attempt.key}} and what stands for them in this run
     */
    static List<String> differences(String what, ExpectedCall expected, Map<String, String> names, Proven proven) {
        Request actual = proven.request();
        List<String> found = new ArrayList<>();
        text(found, what + ".method", expected.method(), actual.method());
        text(found, what + ".url", named(expected.url(), names), actual.url());
        Map<String, String> headers = proven.headers();
        expected.headers()
                .forEach((name, value) ->
                        text(found, what + ".headers." + name, named(value, names), headers.get(name)));
        try {
            if (expected.claims() != null) {
                JsonNode claims = JSON.readTree(named(expected.claims().toString(), names));
                found.addAll(Trees.differences(what + ".claims", claims, JSON.valueToTree(proven.claims())));
            }
            found.addAll(body(what, expected, names, actual.body()));
        } catch (IOException notJson) {
            found.add(what + ".json: the body is not JSON");
        }
        return found;
    }

    private static List<String> body(String what, ExpectedCall expected, Map<String, String> names, byte[] body)
            throws IOException {
        if (expected.json() != null) {
            JsonNode json = JSON.readTree(named(expected.json().toString(), names));
            return Trees.differences(
                    what + ".json",
                    json,
                    body.length == 0 ? JsonNodeFactory.instance.missingNode() : JSON.readTree(body));
        }
        if (expected.form() != null) {
            return Trees.differences(
                    what + ".form", JSON.valueToTree(expected.form()), JSON.valueToTree(Forms.decode(body)));
        }
        if (expected.xml() != null) {
            JsonNode xml = JSON.readTree(named(expected.xml().toString(), names));
            return Trees.differences(what + ".xml", xml, JSON.valueToTree(XmlReader.read(new String(body, UTF_8))));
        }
        return body.length == 0
                ? List.of()
                : List.of(what + ": expected no body, but it has " + body.length + " bytes");
    }

    private static void text(List<String> found, String at, String expected, String actual) {
        if (!expected.equals(actual)) {
            found.add(at + ": expected " + quoted(expected) + ", but was " + quoted(actual));
        }
    }

    private static String named(String text, Map<String, String> names) {
        String named = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return named;
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException never) {
            return text;
        }
    }
}
