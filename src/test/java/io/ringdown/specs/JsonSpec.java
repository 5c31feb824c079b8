package io.ringdown.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An OpenAPI 3.0 document of a vendor that takes JSON: bodies against their schemas, and names that these do not have.
 *
 * @param base path of the document's server
 * @param newerOperations as {@link VendorSpec#newerOperations()}
 */
record JsonSpec(JsonNode document, String base, List<String> newerOperations) implements VendorSpec {
    private static final JsonMapper JSON = new JsonMapper();

    static JsonSpec dialpad() {
        return new JsonSpec(VendorSpec.load("dialpad.json"), "", List.of("GET .*/api/v2/callcenters/[0-9]+/status"));
    }

    @Override
    public List<String> problems(Sent sent) {
        JsonNode operation = operation(sent);
        if (operation.isMissingNode()) {
            return unknownOperation(sent);
        }
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return sent.body().length == 0 ? List.of() : List.of("the operation has no body");
        }
        List<String> problems = new ArrayList<>();
        if (!sent.contentType().equals("application/json")) {
            problems.add("Content-Type is " + sent.contentType());
        }
        try {
            JsonNode body = JSON.readTree(sent.body());
            problems.addAll(schemaProblems(schema, body));
            Set<String> names = names(schema);
            body.fieldNames().forEachRemaining(name -> {
                if (!names.contains(name)) {
                    problems.add("$." + name + " is no field of the specification");
                }
            });
        } catch (IOException notJson) {
            problems.add("the body is not JSON");
        }
        return problems;
    }

    private JsonNode operation(Sent sent) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            String full = (base + path.getKey()).replaceFirst("/$", "");
            if (sent.path().matches(".*" + full.replaceAll("\\{\\w+}", "[^/]+"))) {
                return path.getValue().path(sent.method().toLowerCase());
            }
        }
        return MissingNode.getInstance();
    }

    private List<String> schemaProblems(JsonNode schema, JsonNode body) {
        ObjectNode root = JSON.createObjectNode();
        root.putArray("allOf").add(schema);
        root.set("components", document.path("components"));
        // Alternatives overlap, because what tells them apart ("must be `phone`") stands in words: one is at least one.
        String lenient = root.toString().replace("\"oneOf\":", "\"anyOf\":");
        return JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(lenient).validate(body).stream()
                .map(Object::toString)
                .toList();
    }

    private Set<String> names(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        if (schema.has("$ref")) {
            names.addAll(names(document.at(schema.path("$ref").asText().substring(1))));
        }
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        for (String part : List.of("allOf", "oneOf")) {
            schema.path(part).forEach(one -> names.addAll(names(one)));
        }
        return names;
    }
}
