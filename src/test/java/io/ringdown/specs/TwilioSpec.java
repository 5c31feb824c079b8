package io.ringdown.specs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Twilio's OpenAPI 3.0 document: the names, forms, enums and patterns of path and form fields. */
final class TwilioSpec implements VendorSpec {
    private static final JsonNode DOCUMENT = VendorSpec.load("twilio-calls.json");
    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    public List<String> newerOperations() {
        return List.of("GET .*/2010-04-01/Accounts/AC[0-9a-fA-F]{32}\\.json");
    }

    @Override
    public List<String> problems(Sent sent) {
        for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
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

    private static void form(List<String> problems, Sent sent, JsonNode schema) {
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

    private static void value(List<String> problems, String name, String text, JsonNode schema) {
        JsonNode rules =
                schema.has("$ref") ? DOCUMENT.at(schema.path("$ref").asText().substring(1)) : schema;
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
        if (format.equals("endpoint") && !text.matches("\\+[1-9]\\d{1,14}")) {
            problems.add(name + " is no E.164 number");
        }
    }

    private static Pattern template(String path) {
        return Pattern.compile(".*" + path.replace(".", "\\.").replaceAll("\\{(\\w+)\\}", "(?<$1>[^/]+?)"));
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
