package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ringdown.kit.draft.ApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Drafts a mapping from one operation of a vendor's OpenAPI document. */
final class OpenApi {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern PHONE = Pattern.compile("[={(& ]phone\\.");

    private final ApiDocument document;
    private final Operation operation;
    private final Draft draft;
    private final Fields fields;

    private OpenApi(ApiDocument document, Operation operation, Draft draft) {
        this.document = document;
        this.operation = operation;
        this.draft = draft;
        this.fields = new Fields(document, draft);
    }

    static Draft draft(String vendor, ApiDocument document, Operation operation) {
        return new OpenApi(document, operation, new Draft(vendor)).draft();
    }

    private Draft draft() {
        JsonNode root = document.root();
        String title = root.path("info").path("title").asText("").strip();
        draft.title = Words.plain(title).matches("|api|openapi|swagger") ? draft.title : title;
        String docs = operation
                .node()
                .path("externalDocs")
                .path("url")
                .asText(root.path("externalDocs").path("url").asText());
        draft.docs = docs.matches("https?://.*") ? docs : null;
        draft.verified = "specification";
        draft.method = operation.method();
        Map<String, JsonNode> parameters = parameters();
        draft.url = BaseAddress.of(document, operation, draft);
        Security.apply(document, operation, draft);
        draft.url = (draft.url + path(parameters)).replaceAll("/$", "");
        parameters.values().forEach(this::parameter);
        body();
        if (!PHONE.matcher(draft.url + draft.query + draft.headers + draft.body).find()) {
            draft.note("No field was found that takes the visitor's number: put `=phone.e164` where it belongs.");
        }
        draft.answer = Answers.of(document, operation.node().path("responses"));
        return draft;
    }

    /** By place and name: those of the operation win over those of its path. */
    private Map<String, JsonNode> parameters() {
        Map<String, JsonNode> parameters = new TreeMap<>();
        for (JsonNode list :
                List.of(operation.item().path("parameters"), operation.node().path("parameters"))) {
            list.forEach(each -> {
                JsonNode parameter = document.resolved(each);
                parameters.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter);
            });
        }
        return parameters;
    }

    /** The path of the operation, also where its document forgot to declare what is in braces. */
    private String path(Map<String, JsonNode> parameters) {
        return PLACE.matcher(operation.path()).replaceAll(place -> {
            JsonNode parameter = parameters.getOrDefault("path " + place.group(1), MissingNode.getInstance());
            return "{" + fields.inUrl(place.group(1), schema(parameter)) + "}";
        });
    }

    /** OpenAPI 3 has a schema of its own for a parameter, Swagger 2.0 writes its words into the parameter. */
    private static JsonNode schema(JsonNode parameter) {
        return parameter.has("schema") ? parameter.get("schema") : parameter;
    }

    private void parameter(JsonNode parameter) {
        String name = parameter.path("name").asText();
        boolean required = parameter.path("required").asBoolean();
        JsonNode schema = schema(parameter);
        switch (parameter.path("in").asText()) {
            case "path" -> {} // stands in the URL already
            case "query" -> fields.cell(name, schema, required).ifPresent(cell -> draft.query.set(name, cell));
            case "header" -> {
                if (!Words.plain(name).matches("authorization|accept|contenttype")) {
                    fields.cell(name, schema, required).ifPresent(cell -> draft.headers.set(name, cell));
                }
            }
            case "body" -> json(schema);
            case "formData" -> {
                draft.format = Draft.Format.FORM;
                fields.cell(name, schema, required)
                        .ifPresent(cell -> draft.body.withObject("").set(name, cell));
            }
            default -> draft.leaveOut(name + " (" + parameter.path("in").asText() + ")");
        }
    }

    private void body() {
        JsonNode content =
                document.resolved(operation.node().path("requestBody")).path("content");
        List<String> types = new ArrayList<>();
        content.fieldNames().forEachRemaining(types::add);
        if (types.isEmpty()) {
            return;
        }
        String type = types.stream()
                .filter(name -> name.startsWith(JSON) || name.endsWith("+json"))
                .findFirst()
                .orElse(content.has(FORM) ? FORM : types.get(0));
        JsonNode schema = content.path(type).path("schema");
        if (type.equals(FORM)) {
            draft.format = Draft.Format.FORM;
            draft.body = fields.tree(schema);
        } else {
            json(schema);
            if (!type.contains("json")) {
                draft.note("The vendor takes " + type + ", of which no draft can be made: look at `json` below.");
            }
        }
    }

    private void json(JsonNode schema) {
        draft.format = Draft.Format.JSON;
        draft.body = fields.tree(schema);
    }
}
