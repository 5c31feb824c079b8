package io.ringdown.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Genesys Cloud's Swagger 2.0 document of 2017: bodies against its definitions, and names that they do not have. */
final class GenesysSpec implements VendorSpec {
    private static final JsonNode DOCUMENT = VendorSpec.load("genesys-2017.json");
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public List<String> newerFields() {
        return List.of("validateCallbackNumbers");
    }

    @Override
    public List<String> newerOperations() {
        return List.of("POST .*/api/v2/conversations/callbacks/bulk/disconnect", "GET .*/api/v2/routing/queues/[^/]+");
    }

    @Override
    public List<String> problems(Sent sent) {
        JsonNode operation = operation(sent);
        if (operation.isMissingNode()) {
            return unknownOperation(sent);
        }
        List<String> problems = new ArrayList<>();
        if (!sent.contentType().equals("application/json")) {
            problems.add("Content-Type is " + sent.contentType());
        }
        JsonNode reference = operation.at("/parameters/0/schema/$ref");
        try {
            JsonNode body = JSON.readTree(sent.body());
            problems.addAll(schemaProblems(reference.asText(), body, true));
            JsonNode known = DOCUMENT.at(reference.asText().substring(1)).path("properties");
            body.fieldNames().forEachRemaining(name -> {
                if (!known.has(name) && !newerFields().contains(name)) {
                    problems.add("$." + name + " is no field of the specification");
                }
            });
        } catch (IOException notJson) {
            problems.add("the body is not JSON");
        }
        return problems;
    }

    /**
     * What is wrong with an answer that we believe to be the vendor's; statuses without a schema say nothing. Formats are not
     * compared: the vendor calls its relative addresses URIs.
     */
    List<String> answerProblems(Sent request, int status, JsonNode body) {
        JsonNode reference = operation(request).at("/responses/" + status + "/schema/$ref");
        return reference.isMissingNode() ? List.of() : schemaProblems(reference.asText(), body, false);
    }

    private static JsonNode operation(Sent sent) {
        String path = sent.path().replaceFirst("^.*(?=/api/v2/)", "");
        return DOCUMENT.path("paths").path(path).path(sent.method().toLowerCase());
    }

    private static List<String> schemaProblems(String reference, JsonNode body, boolean formats) {
        ObjectNode schema = JSON.createObjectNode();
        schema.putArray("allOf").addObject().put("$ref", reference);
        schema.set("definitions", DOCUMENT.path("definitions"));
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(formats)
                .build();
        JsonSchema compiled = JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(schema, config);
        return compiled.validate(body).stream().map(Object::toString).toList();
    }
}
