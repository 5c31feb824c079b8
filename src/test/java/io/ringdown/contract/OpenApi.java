package io.ringdown.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.ringdown.house.House;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The contract in {@code openapi.json}, to hold actual answers against:
 *
 * <pre>{@code OpenApi.CONTRACT.check("GET", "/v1/escalations/esc_1", 200, "application/json", body);}</pre>
 */
public final class OpenApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonMetaSchema META = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("components"))
            .build();
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, factory -> factory.metaSchema(META));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    public static final OpenApi CONTRACT = new OpenApi();

    private final JsonNode document = parse(House.text(Path.of("openapi.json")));

    private OpenApi() {}

    /** The operations as {@code POST /v1/connections/{connection}/escalations}, each with its description. */
    public Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (!"parameters".equals(method.getKey())) {
                    operations.put(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue());
                }
            }
        }
        return operations;
    }

    /**
     * Fails unless the contract knows such an answer.
     *
     * @param path as requested; a query is ignored
     * @param contentType of the answer, parameters are ignored; null when it had none
     */
    public void check(String method, String path, int status, String contentType, String body) {
        List<String> problems = problems(method, path, status, contentType, body);
        if (!problems.isEmpty()) {
            throw new AssertionError(method + " " + path + " answered " + status + ", against openapi.json:\n"
                    + String.join("\n", problems) + "\n" + body);
        }
    }

    List<String> problems(String method, String path, int status, String contentType, String body) {
        JsonNode operation = operation(method, path.replaceFirst("\\?.*", ""));
        if (operation == null) {
            return List.of("no such operation");
        }
        JsonNode response = resolve(operation.path("responses").path(Integer.toString(status)));
        if (response.isMissingNode()) {
            return List.of("no such status; known are " + names(operation.get("responses")));
        }
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            return body == null || body.isEmpty() ? List.of() : List.of("the answer has no body");
        }
        String media =
                contentType == null ? "" : contentType.replaceFirst(";.*", "").strip();
        JsonNode schema = content.path(media).path("schema");
        if (schema.isMissingNode()) {
            return List.of("no such content type '" + media + "'; known are " + names(content));
        }
        try {
            return problems(schema, media.endsWith("json") ? JSON.readTree(body) : TextNode.valueOf(body));
        } catch (JsonProcessingException e) {
            return List.of("the body is no JSON: " + e.getOriginalMessage());
        }
    }

    /** What of the value breaks a schema of the document; empty when nothing does. */
    List<String> problems(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return SCHEMAS.getSchema(whole, STRICT).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** What a {@code $ref} stands for; the node itself when it is none. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    JsonNode document() {
        return document;
    }

    /** A path without placeholders goes before one with. */
    private JsonNode operation(String method, String path) {
        Map<String, JsonNode> operations = operations();
        JsonNode exact = operations.get(method + " " + path);
        return exact != null
                ? exact
                : operations.entrySet().stream()
                        .filter(entry ->
                                (method + " " + path).matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("openapi.json is no JSON", e);
        }
    }
}
