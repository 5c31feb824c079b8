package io.ringdown.kit.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A vendor's OpenAPI 3 or Swagger 2.0 document, as far as a draft needs it: operations, references, schemas with their parts joined. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final int MOST_CHARACTERS = 64 * 1024 * 1024;

    /** Where a schema that contains itself ends. */
    private static final int MOST_REFERENCES = 20;

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException when the text is no such document, in JSON or YAML */
    static ApiDocument read(String text) {
        JsonNode root;
        try {
            JsonMapper json = new JsonMapper();
            root = text.stripLeading().startsWith("{")
                    ? json.readTree(text)
                    : json.valueToTree(new Load(LoadSettings.builder()
                                    .setCodePointLimit(MOST_CHARACTERS)
                                    .build())
                            .loadFromString(text));
        } catch (JsonProcessingException | YamlEngineException broken) {
            throw new IllegalArgumentException("The document is neither JSON nor YAML: " + broken.getMessage(), broken);
        }
        String version = root.path("openapi").asText(root.path("swagger").asText());
        if (!version.startsWith("3.") && !version.equals("2.0")) {
            throw new IllegalArgumentException("The document is neither OpenAPI 3 nor Swagger 2.0: it says "
                    + (version.isEmpty() ? "no version" : version));
        }
        return new ApiDocument(root);
    }

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths").properties().forEach(path -> {
            JsonNode item = resolved(path.getValue());
            item.properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> operations.add(new Operation(
                            operation.getKey().toUpperCase(), path.getKey(), item, operation.getValue())));
        });
        return operations;
    }

    /** What a reference leads to, references there followed too; the node itself when it is none. */
    JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        for (int i = 0; at.has("$ref") && i < MOST_REFERENCES; i++) {
            String reference = at.get("$ref").asText();
            if (!reference.startsWith("#/")) {
                throw new IllegalArgumentException(
                        "The document refers to " + reference + "; join its files into one first");
            }
            at = root.at(reference.substring(1));
        }
        return at;
    }

    /** A schema with all of its {@code allOf}, or the first of its {@code oneOf} or {@code anyOf}, joined to its own properties. */
    ObjectNode schema(JsonNode node) {
        return schema(node, 0);
    }

    private ObjectNode schema(JsonNode node, int depth) {
        ObjectNode joined = JsonNodeFactory.instance.objectNode();
        JsonNode own = resolved(node);
        if (depth > MOST_REFERENCES || !own.isObject()) {
            return joined;
        }
        own.path("allOf").forEach(part -> join(joined, schema(part, depth + 1)));
        for (String choice : List.of("oneOf", "anyOf")) {
            if (own.path(choice).has(0)) {
                join(joined, schema(own.path(choice).get(0), depth + 1));
            }
        }
        join(joined, own);
        return joined;
    }

    private static void join(ObjectNode joined, JsonNode part) {
        part.properties().forEach(word -> {
            if (word.getKey().equals("properties")) {
                joined.withObject("/properties").setAll((ObjectNode) word.getValue());
            } else if (word.getKey().equals("required") && word.getValue().isArray()) {
                word.getValue().forEach(joined.withArray("/required")::add);
            } else {
                joined.set(word.getKey(), word.getValue());
            }
        });
    }

    /**
     * One operation.
     *
     * @param item the path's own part, which may have parameters and servers for all its operations
     */
    record Operation(String method, String path, JsonNode item, JsonNode node) {

        /** The operation's id, or method and path where it has none. */
        String id() {
            return node.path("operationId").asText(place());
        }

        String place() {
            return method + " " + path;
        }

        String summary() {
            return node.path("summary").asText("");
        }
    }
}
