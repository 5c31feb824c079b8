package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.cell.Json;
import io.ringdown.mapping.cell.ValueField;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the {@code values} of a mapping file. */
final class ValueReader {
    private ValueReader() {}

    static Map<String, ValueField> read(JsonNode values, Problems problems) {
        Map<String, ValueField> fields = new LinkedHashMap<>();
        values.properties().forEach(field -> {
            String pointer = Pointers.child("/values", field.getKey());
            fields.put(field.getKey(), field(field.getKey(), field.getValue(), pointer, problems));
        });
        return fields;
    }

    private static ValueField field(String name, JsonNode node, String pointer, Problems problems) {
        ValueField field = new ValueField(
                name,
                text(node, "title"),
                text(node, "description"),
                node.path("type").asText("string"),
                choices(node.path("enum")),
                text(node, "pattern"),
                node.has("default") ? Json.value(node.get("default")) : null,
                text(node, "format"),
                node.path("required").asBoolean(),
                node.path("secret").asBoolean(),
                node.path("list").asBoolean(),
                text(node, "anyOf"),
                node.has("example") ? Json.value(node.get("example")) : null);
        check(field, pointer, problems);
        return field;
    }

    private static void check(ValueField field, String pointer, Problems problems) {
        if (field.secret() && (!field.type().equals("string") || field.list() || field.fallback() != null)) {
            problems.atLine(pointer, "a secret is a single text without default");
        }
        if (field.list() && field.type().equals("cells")) {
            problems.at(pointer, "`cells` is one map, no list");
        }
        if (field.pattern() != null) {
            try {
                Pattern.compile(field.pattern());
            } catch (PatternSyntaxException broken) {
                problems.inText(
                        pointer + "/pattern",
                        Math.max(0, broken.getIndex()),
                        "no sound pattern: " + broken.getDescription());
                return;
            }
        }
        if (!field.type().equals("cells")) {
            fits(field, field.fallback(), pointer + "/default", problems);
            fits(field, field.example(), pointer + "/example", problems);
        }
    }

    private static void fits(ValueField field, Object value, String pointer, Problems problems) {
        if (value != null) {
            ValueCheck.convert(field, value, why -> problems.at(pointer, why));
        }
    }

    private static List<Object> choices(JsonNode node) {
        List<Object> choices = new ArrayList<>();
        node.forEach(choice -> choices.add(Json.value(choice)));
        return choices;
    }

    private static String text(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asText() : null;
    }
}
