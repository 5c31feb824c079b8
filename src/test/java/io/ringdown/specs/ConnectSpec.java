package io.ringdown.specs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** AWS's service model of Amazon Connect: required members, names, types, lengths, enums and patterns of the input shapes. */
final class ConnectSpec implements VendorSpec {
    private static final JsonNode MODEL = VendorSpec.load("amazon-connect.json");
    private static final int ATTRIBUTE_BYTES = 32_768;

    @Override
    public List<String> newerOperations() {
        return List.of("GET .*/contact-flows/[^/]+/[^/]+");
    }

    @Override
    public List<String> problems(Sent sent) {
        for (JsonNode operation : MODEL.path("operations")) {
            JsonNode http = operation.path("http");
            if (sent.method().equals(http.path("method").asText())
                    && sent.path().endsWith(http.path("requestUri").asText())) {
                return input(sent, operation.at("/input/shape").asText());
            }
        }
        return unknownOperation(sent);
    }

    private static List<String> input(Sent sent, String shape) {
        List<String> problems = new ArrayList<>();
        if (!sent.contentType().equals("application/json")) {
            problems.add("Content-Type is " + sent.contentType());
        }
        try {
            JsonNode body = new JsonMapper().readTree(sent.body());
            check(problems, "$", shape, body);
            if (shape.equals("StartOutboundVoiceContactRequest")) {
                documented(problems, body);
            }
        } catch (IOException notJson) {
            problems.add("the body is not JSON");
        }
        return problems;
    }

    /** Rules that the model has in words only. */
    private static void documented(List<String> problems, JsonNode body) {
        if (!body.has("QueueId") && !body.has("SourcePhoneNumber")) {
            problems.add("$: one of QueueId and SourcePhoneNumber is required");
        }
        int bytes = 0;
        for (Map.Entry<String, JsonNode> attribute : body.path("Attributes").properties()) {
            if (!attribute.getKey().matches("[A-Za-z0-9_-]+")) {
                problems.add("$.Attributes." + attribute.getKey() + " has a name with other characters than allowed");
            }
            bytes += attribute.getKey().getBytes(UTF_8).length
                    + attribute.getValue().asText().getBytes(UTF_8).length;
        }
        if (bytes > ATTRIBUTE_BYTES) {
            problems.add("$.Attributes has " + bytes + " bytes");
        }
    }

    private static void check(List<String> problems, String at, String name, JsonNode value) {
        JsonNode shape = MODEL.path("shapes").path(name);
        switch (shape.path("type").asText()) {
            case "structure" -> structure(problems, at, shape, value);
            case "map" ->
                value.properties().forEach(entry -> {
                    check(problems, at + " name", shape.at("/key/shape").asText(), TextNode.valueOf(entry.getKey()));
                    check(
                            problems,
                            at + "." + entry.getKey(),
                            shape.at("/value/shape").asText(),
                            entry.getValue());
                });
            case "list" ->
                value.forEach(item ->
                        check(problems, at + "[]", shape.at("/member/shape").asText(), item));
            case "string" -> text(problems, at, shape, value);
            case "integer" -> number(problems, at, shape, value);
            case "boolean" -> {
                if (!value.isBoolean()) {
                    problems.add(at + " is no boolean");
                }
            }
            default -> problems.add(at + ": the model has a shape that is not checked: " + shape.path("type"));
        }
    }

    private static void structure(List<String> problems, String at, JsonNode shape, JsonNode value) {
        if (!value.isObject()) {
            problems.add(at + " is no structure");
        }
        shape.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                problems.add(at + "." + name.asText() + " is required");
            }
        });
        value.properties().forEach(entry -> {
            JsonNode member = shape.path("members").path(entry.getKey());
            if (member.isMissingNode()) {
                problems.add(at + "." + entry.getKey() + " is no field of the specification");
            } else {
                check(problems, at + "." + entry.getKey(), member.path("shape").asText(), entry.getValue());
            }
        });
    }

    private static void text(List<String> problems, String at, JsonNode shape, JsonNode value) {
        if (!value.isTextual()) {
            problems.add(at + " is no text");
        }
        String text = value.asText();
        if (text.length() < shape.path("min").asInt(0)
                || text.length() > shape.path("max").asInt(Integer.MAX_VALUE)) {
            problems.add(at + " has " + text.length() + " characters");
        }
        // The model doubles every backslash of its patterns: taken by the letter no phone number would fit.
        String pattern = shape.path("pattern").asText().replace("\\\\", "\\");
        if (!Pattern.compile(pattern).matcher(text).find()) {
            problems.add(at + " does not match " + pattern);
        }
        List<String> allowed = new ArrayList<>();
        shape.path("enum").forEach(item -> allowed.add(item.asText()));
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            problems.add(at + " is none of " + allowed);
        }
    }

    private static void number(List<String> problems, String at, JsonNode shape, JsonNode value) {
        if (!value.isIntegralNumber()
                || value.asLong() < shape.path("min").asLong(Long.MIN_VALUE)
                || value.asLong() > shape.path("max").asLong(Long.MAX_VALUE)) {
            problems.add(at + " is no integer of the allowed range");
        }
    }
}
