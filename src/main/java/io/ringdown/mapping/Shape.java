package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Compares a mapping file with {@code mapping.schema.json} and says what differs in words for its writer. */
final class Shape {
    private final JsonNode schema;
    private final JsonSchema validator;

    Shape() {
        try (InputStream resource = Shape.class.getResourceAsStream("mapping.schema.json")) {
            schema = new ObjectMapper().readTree(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        validator = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .build());
    }

    void check(Source source, Problems problems) {
        for (ValidationMessage message : validator.validate(source.root())) {
            String pointer = message.getInstanceLocation().toString();
            switch (message.getType()) {
                case "additionalProperties" ->
                    problems.atKey(
                            Pointers.child(pointer, message.getProperty()),
                            "unknown key; " + Nearest.hint(message.getProperty(), known(message)));
                case "required" -> problems.at(pointer, "`" + message.getProperty() + "` is missing");
                case "enum" -> {
                    Set<String> allowed = texts(message.getSchemaNode());
                    String found = message.getInstanceNode().asText();
                    problems.at(pointer, "`" + found + "` is not known; " + Nearest.hint(found, allowed));
                }
                case "type" ->
                    problems.at(
                            pointer,
                            "must be " + String.join(" or ", texts(message.getSchemaNode())) + ", found "
                                    + kind(message.getInstanceNode()));
                case "pattern" ->
                    problems.at(
                            pointer,
                            "`" + message.getInstanceNode().asText() + "` has another form than " + "allowed"
                                    + described(message));
                case "if" -> {
                    // what failed inside is reported by itself
                }
                default -> problems.at(pointer, message.getError());
            }
        }
    }

    private Collection<String> known(ValidationMessage message) {
        return fieldNames(parent(message).path("properties"));
    }

    private String described(ValidationMessage message) {
        JsonNode owner = parent(message);
        return ": "
                + (owner.has("description")
                        ? owner.get("description").asText()
                        : owner.path("pattern").asText());
    }

    private JsonNode parent(ValidationMessage message) {
        String location = message.getSchemaLocation().getFragment().toString();
        return schema.at(location.substring(0, location.lastIndexOf('/')));
    }

    private static Set<String> fieldNames(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(item -> texts.add(item.asText()));
        } else {
            texts.add(node.asText());
        }
        return texts;
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "a map";
            case ARRAY -> "a list";
            case NULL -> "nothing";
            default -> "`" + node.asText() + "`";
        };
    }
}
