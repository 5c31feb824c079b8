package io.ringdown.specs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of Twilio's OpenAPI 3.0 documents: the names, forms, enums and patterns of path and form fields.
 *
 * @param document of one product
 * @param newerOperations as {@link VendorSpec#newerOperations()}
 */
record TwilioSpec(JsonNode document, List<String> newerOperations) implements VendorSpec {
    private static final String FORM = "application/x-www-form-urlencoded";
    /** Fields that are text to the document and JSON in their descriptions. */
    private static final Set<String> JSON_FIELDS = Set.of("Parameters", "Attributes");

    static TwilioSpec calls() {
        return new TwilioSpec(
                VendorSpec.load("twilio-calls.json"), List.of("GET .*/2010-04-01/Accounts/AC[0-9a-fA-F]{32}\\.json"));
    }

    static TwilioSpec studio() {
        return new TwilioSpec(
                VendorSpec.load("twilio-studio-executions.json"), List.of("GET .*/v2/Flows/FW[0-9a-fA-F]{32}"));
    }

    static TwilioSpec taskRouter() {
        return new TwilioSpec(
                VendorSpec.load("twilio-taskrouter-tasks.json"), List.of("GET .*/v1/Workspaces/WS[0-9a-fA-F]{32}"));
    }

    @Override
    public List<String> problems(Sent sent) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            Matcher matcher = template(path.getKey()).matcher(sent.path());
            JsonNode operation = path.getValue().path(sent.method().toLowerCase());
            if (matcher.matches() && !operation.isMissingNode()) {
                List<String> problems = new ArrayList<>();
                for (JsonNode parameter : operation.path("parameters")) {
                    if (parameter.path("in").asText().equals("path")) {
                        String name = parameter.path("name").asText();
                        value(problems, name, decoded(matcher.group(name)), parameter.path("schema"));
                    }
                }
                form(
                        problems,
                        sent,
                        operation.at("/requestBody/content").path(FORM).path("schema"));
                return problems;
            }
        }
        return unknownOperation(sent);
    }

    private void form(List<String> problems, Sent sent, JsonNode schema) {
        if (!sent.contentType().equals(FORM)) {
            problems.add("Content-Type is " + sent.contentType());
        }
        Map<String, List<String>> fields = new HashMap<>();
        for (String pair : new String(sent.body(), US_ASCII).split("&")) {
            String[] parts = pair.split("=", 2);
            fields.computeIfAbsent(decoded(parts[0]), n -> new ArrayList<>()).add(decoded(parts[1]));
        }
        schema.path("required").forEach(name -> {
            if (!fields.containsKey(name.asText())) {
                problems.add(name.asText() + " is required");
            }
        });
        if (schema.path("properties").has("ApplicationSid")
                && !(fields.containsKey("Url")
                        || fields.containsKey("Twiml")
                        || fields.containsKey("ApplicationSid"))) {
            problems.add("one of Url, Twiml and ApplicationSid is required");
        }
        fields.forEach((name, texts) -> {
            JsonNode property = schema.path("properties").path(name);
            if (property.isMissingNode()) {
                problems.add(name + " is no field of the specification");
            } else if (texts.size() > 1 && !property.path("type").asText().equals("array")) {
                problems.add(name + " stands " + texts.size() + " times");
            }
            texts.forEach(text -> value(problems, name, text, property));
        });
    }

    private void value(List<String> problems, String name, String text, JsonNode schema) {
        JsonNode rules =
                schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
        if (rules.has("pattern")
                && !Pattern.compile(rules.path("pattern").asText())
                        .matcher(text)
                        .find()) {
            problems.add(name + " does not match " + rules.path("pattern").asText());
        }
        if (text.length() < rules.path("minLength").asInt(0)
                || text.length() > rules.path("maxLength").asInt(Integer.MAX_VALUE)) {
            problems.add(name + " has " + text.length() + " characters");
        }
        if (rules.has("enum") && !texts(rules.path("enum")).contains(text)) {
            problems.add(name + " is none of " + texts(rules.path("enum")));
        }
        if (rules.path("type").asText().equals("integer") && !text.matches("-?\\d+")) {
            problems.add(name + " is no integer");
        }
        if (rules.path("type").asText().equals("boolean") && !text.matches("true|false")) {
            problems.add(name + " is neither true nor false");
        }
        String format = rules.path("format").asText();
        if (format.equals("uri") && !isAbsolute(text)) {
            problems.add(name + " is no absolute URI");
        }
        if (JSON_FIELDS.contains(name) && !isObject(text)) {
            problems.add(name + " is no JSON object");
        }
        if ((format.equals("endpoint") || format.equals("phone-number")) && !text.matches("\\+[1-9]\\d{1,14}")) {
            problems.add(name + " is no E.164 number");
        }
    }

    private static Pattern template(String path) {
        return Pattern.compile(".*" + path.replace(".", "\\.").replaceAll("\\{(\\w+)\\}", "(?<$1>[^/]+?)"));
    }

    private static boolean isObject(String text) {
        try {
            return new JsonMapper().readTree(text).isObject();
        } catch (IOException wrong) {
            return false;
        }
    }

    private static boolean isAbsolute(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
