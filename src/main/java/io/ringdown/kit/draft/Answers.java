package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds in the documented responses of an operation where its answers have an id, a code and an explanation. */
final class Answers {
    private static final String ID = "id|sid|uuid|callid|callbackid|requestid|contactid|taskid|ticket|reference";
    private static final String CODE = "code|errorcode|errortype|status_?code";
    private static final String DETAIL = "message|errormessage|detail|errordescription|description|title";
    private static final int DEEPEST = 2;

    private final ApiDocument document;

    private Answers(ApiDocument document) {
        this.document = document;
    }

    static AnswerShape of(ApiDocument document, JsonNode responses) {
        return new Answers(document).of(responses);
    }

    private AnswerShape of(JsonNode responses) {
        List<Integer> success = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        responses.fieldNames().forEachRemaining(status -> {
            if (status.matches("2[0-9][0-9]")) {
                success.add(Integer.valueOf(status));
            } else if (status.matches("4..|default")) {
                refusals.add(status);
            }
        });
        if (success.isEmpty()) {
            success.add(200);
        }
        JsonNode taken = responses.path(String.valueOf(success.get(0)));
        ObjectNode refused = schema(refusals.isEmpty() ? responses.path("400") : responses.path(refusals.get(0)));
        return new AnswerShape(
                success,
                find(schema(taken), ID).or(() -> find(schema(taken), ".*id")).orElse(null),
                find(refused, CODE).orElse(AnswerShape.USUAL.code()),
                find(refused, DETAIL).orElse(AnswerShape.USUAL.detail()));
    }

    private ObjectNode schema(JsonNode response) {
        JsonNode resolved = document.resolved(response);
        JsonNode content = resolved.path("content");
        return document.schema(
                content.elements().hasNext() ? content.elements().next().path("schema") : resolved.path("schema"));
    }

    /** The dotted path of the first property with such a name, those on top first. */
    private Optional<String> find(ObjectNode schema, String name) {
        List<Level> levels = new ArrayList<>(List.of(new Level("", schema)));
        for (int depth = 0; depth < DEEPEST; depth++) {
            List<Level> below = new ArrayList<>();
            for (Level level : levels) {
                for (var property : level.schema().path("properties").properties()) {
                    ObjectNode of = document.schema(property.getValue());
                    boolean leaf = !of.has("properties") && !of.has("items");
                    if (leaf && Words.plain(property.getKey()).matches(name)) {
                        return Optional.of(level.path() + property.getKey());
                    }
                    below.add(new Level(level.path() + property.getKey() + ".", of));
                }
            }
            levels = below;
        }
        return Optional.empty();
    }

    private record Level(String path, ObjectNode schema) {}
}
