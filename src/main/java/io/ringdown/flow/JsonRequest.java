package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The body of an admin's request: a JSON object, read strictly. Problems are gathered, so that all of them are told at once. */
final class JsonRequest {
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode body;
    private final List<Flaw> flaws = new ArrayList<>();

    private JsonRequest(JsonNode body) {
        this.body = body;
    }

    /** @throws Rejected when the body is no JSON object, or has other fields than these */
    static JsonRequest of(Inbound inbound, Set<String> fields) {
        JsonRequest request = new JsonRequest(object(inbound));
        request.body.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                request.flaw(name, "unknown field; allowed are " + String.join(", ", new TreeSet<>(fields)));
            }
        });
        return request;
    }

    /** @throws Rejected when the body is no JSON object */
    static JsonNode object(Inbound inbound) {
        try {
            JsonNode body = JSON.readTree(inbound.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw Rejected.invalid(
                    "The body is not readable JSON (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")");
        } catch (IOException e) {
            throw Rejected.invalid("The body is not readable JSON");
        }
        throw Rejected.invalid("The body must be a JSON object");
    }

    void flaw(String field, String message) {
        flaws.add(new Flaw(field, message));
    }

    /** Says it unless something else is wrong with that field already. */
    void also(Flaw flaw) {
        if (flaws.stream().noneMatch(known -> known.field().equals(flaw.field()))) {
            flaws.add(flaw);
        }
    }

    /** @throws Rejected when anything is wrong */
    void accept() {
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
    }

    JsonNode get(String field) {
        return body.path(field);
    }

    /** The text; null when it is missing, null or empty. */
    String text(String field) {
        JsonNode found = get(field);
        if (found.isMissingNode() || found.isNull()) {
            return null;
        }
        if (!found.isTextual()) {
            flaw(field, "must be a text");
            return null;
        }
        return found.textValue().isEmpty() ? null : found.textValue();
    }

    /** The object; an empty one when it is missing or null. */
    JsonNode object(String field) {
        JsonNode found = get(field);
        if (found.isObject()) {
            return found;
        }
        if (!found.isMissingNode() && !found.isNull()) {
            flaw(field, "must be an object");
        }
        return JSON.createObjectNode();
    }
}
