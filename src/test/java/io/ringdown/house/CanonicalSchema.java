package io.ringdown.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Camel's own schema of its YAML DSL without the short notations: no route that is only a {@code from}, no step that is only a
 * text, no expression that is not under {@code expression}.
 */
final class CanonicalSchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonMetaSchema META = JsonMetaSchema.builder(JsonMetaSchema.getV4())
            .keyword(new NonValidationKeyword("deprecated"))
            .build();
    private final JsonSchema schema;

    CanonicalSchema() {
        try (InputStream in = CanonicalSchema.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
            ObjectNode items = (ObjectNode) JSON.readTree(in).get("items");
            ((ObjectNode) items.get("properties")).remove("from");
            items.get("definitions").forEach(CanonicalSchema::withoutShortNotation);
            JsonNode whole = JSON.createObjectNode()
                    .put("$schema", "http://json-schema.org/draft-04/schema#")
                    .put("type", "array")
                    .set("items", items);
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4, factory -> factory.metaSchema(META))
                    .getSchema(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong, each with the place in the document; empty when nothing is. */
    List<String> problems(Object tree) {
        return schema.validate(JSON.valueToTree(tree)).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    private static void withoutShortNotation(JsonNode definition) {
        if (definition.get("oneOf") instanceof ArrayNode forms && forms.size() == 2) {
            List<JsonNode> objects = new ArrayList<>();
            forms.forEach(form -> {
                if (!"string".equals(form.path("type").asText())) {
                    objects.add(form);
                }
            });
            forms.removeAll().addAll(objects);
        }
        if (definition.get("properties") instanceof ObjectNode properties && properties.has("simple")) {
            List<String> languages = new ArrayList<>();
            properties.fieldNames().forEachRemaining(name -> {
                if (properties.get(name).isEmpty() && !"expression".equals(name)) {
                    languages.add(name);
                }
            });
            if (properties.has("expression")) {
                properties.remove(languages);
            }
        }
    }
}
