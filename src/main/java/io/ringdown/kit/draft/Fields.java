package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns schemas into the cells of a draft: what the escalation has becomes a cell of it, what else is required a value of the
 * connection; the rest is left out and named.
 */
final class Fields {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private final ApiDocument document;
    private final Draft draft;

    Fields(ApiDocument document, Draft draft) {
        this.document = document;
        this.draft = draft;
    }

    /** The body of a request. */
    JsonNode tree(JsonNode schema) {
        return cell("", schema, true, "", 0).orElse(NODES.objectNode());
    }

    Optional<JsonNode> cell(String name, JsonNode schema, boolean required) {
        return cell(name, schema, required, name, 0);
    }

    /** The name for {@code {…}} in a URL: an input, or a value of the connection that this adds. */
    String inUrl(String name, JsonNode node) {
        if (Guess.isPhone(name)) {
            return "phone.digits";
        }
        return draft.value(name, ValueWords.of(name, document.schema(node)));
    }

    /** @param path of the field, for people */
    private Optional<JsonNode> cell(String name, JsonNode node, boolean required, String path, int depth) {
        ObjectNode schema = document.schema(node);
        if (depth > DEEPEST || schema.path("readOnly").asBoolean()) {
            return Optional.empty();
        }
        String type = type(schema);
        return switch (type) {
            case "object" -> object(name, schema, required, path, depth);
            case "array" -> array(name, schema, required, path, depth);
            default -> scalar(name, schema, type, required, path);
        };
    }

    /** Required fields first, then those that the escalation has something for. */
    private Optional<JsonNode> object(String name, ObjectNode schema, boolean required, String path, int depth) {
        List<String> needed = new ArrayList<>();
        schema.path("required").forEach(each -> needed.add(each.asText()));
        List<String> names = new ArrayList<>(needed);
        schema.path("properties").fieldNames().forEachRemaining(each -> {
            if (!names.contains(each)) {
                names.add(each);
            }
        });
        if (names.isEmpty() && Guess.isLuggage(name)) {
            return Optional.of(luggage());
        }
        ObjectNode fields = NODES.objectNode();
        int before = draft.leftOut().size();
        for (String each : names) {
            String place = path.isEmpty() ? each : path + "." + each;
            cell(each, schema.path("properties").path(each), required && needed.contains(each), place, depth + 1)
                    .ifPresent(cell -> fields.set(each, cell));
        }
        if (fields.isEmpty() && depth > 0) {
            draft.leftOut().subList(before, draft.leftOut().size()).clear(); // the whole says it all
            draft.leaveOut(path);
            return Optional.empty();
        }
        return Optional.of(fields);
    }

    private Optional<JsonNode> array(String name, ObjectNode schema, boolean required, String path, int depth) {
        return cell(name, schema.path("items"), required, path, depth + 1)
                .map(item -> NODES.arrayNode().add(item));
    }

    private Optional<JsonNode> scalar(String name, ObjectNode schema, String type, boolean required, String path) {
        JsonNode only = schema.has("const")
                ? schema.get("const")
                : schema.path("enum").size() == 1 ? schema.path("enum").get(0) : null;
        boolean number = type.equals("integer") || type.equals("number");
        Optional<String> guess = type.equals("boolean") ? Optional.empty() : Guess.cell(path, example(schema), number);
        if (guess.isPresent() && only == null) {
            return guess.map(TextNode::valueOf);
        }
        if (Guess.isLuggage(name) && draft.format == Draft.Format.FORM) {
            return Optional.of(luggage()); // a form sends a map as its JSON text
        }
        if (!required) {
            draft.leaveOut(path);
            return Optional.empty();
        }
        if (only != null || type.equals("boolean")) {
            return Optional.of(
                    only != null
                            ? only
                            : NODES.booleanNode(schema.path("default").asBoolean()));
        }
        return Optional.of(NODES.textNode("=connection." + draft.value(name, ValueWords.of(name, schema))));
    }

    private static ObjectNode luggage() {
        return NODES.objectNode().put("conversationId", "=conversation.id").put("botName", "=bot.name");
    }

    /** OpenAPI 3.1 may name several types; documents of all versions forget to name one. */
    private static String type(ObjectNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode each : type) {
            if (!each.asText().equals("null")) {
                return each.asText();
            }
        }
        return type.asText(
                schema.has("properties") || schema.has("additionalProperties")
                        ? "object"
                        : schema.has("items") ? "array" : "string");
    }

    private static JsonNode example(ObjectNode schema) {
        return schema.has("example")
                ? schema.get("example")
                : schema.path("examples").path(0);
    }
}
