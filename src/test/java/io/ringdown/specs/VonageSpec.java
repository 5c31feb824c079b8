package io.ringdown.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Vonage's OpenAPI 3.0 document of its Voice API, and the rules that it has in words only. */
final class VonageSpec implements VendorSpec {
    private final JsonSpec document = new JsonSpec(VendorSpec.load("vonage-voice-calls.json"), "/v1/calls", List.of());

    @Override
    public List<String> newerOperations() {
        return document.newerOperations();
    }

    @Override
    public List<String> problems(Sent sent) {
        List<String> problems = new ArrayList<>(document.problems(sent));
        if (sent.method().equals("POST")) {
            try {
                documented(problems, new JsonMapper().readTree(sent.body()));
            } catch (IOException told) {
                // told by the document's judge
            }
        }
        return problems;
    }

    private static void documented(List<String> problems, JsonNode body) {
        if (body.has("answer_url") == body.has("ncco")) {
            problems.add("$: one of answer_url and ncco is required");
        }
        for (int i = 0; i < body.path("to").size(); i++) {
            JsonNode to = body.path("to").get(i);
            if (to.path("type").asText().equals("phone")) {
                number(problems, "$.to[" + i + "].number", to);
            }
        }
        if (body.has("from")) {
            number(problems, "$.from.number", body.path("from"));
        }
    }

    /** The document's pattern has no ends, and its alternatives let any number pass. */
    private static void number(List<String> problems, String at, JsonNode endpoint) {
        if (!endpoint.path("number").asText().matches("\\d{7,15}")) {
            problems.add(at + " is no number of 7 to 15 digits");
        }
    }
}
