package io.ringdown.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ringdown.flow.http.Flaw;
import io.ringdown.flow.http.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.Exchange;

/** The body of an admin's request: a JSON object, read strictly. Problems are gathered, so that all of them are told at once. */
public final class JsonRequest {
    /** Variable of the exchange in which the route leaves what it read. */
    static final String VARIABLE = "request";

    private final JsonNode body;
    private final List<Flaw> flaws = new ArrayList<>();

    private JsonRequest(JsonNode body) {
        this.body = body;
    }

    /** @throws Rejected when the body is no JSON object, or has other fields than these */
    public static JsonRequest of(JsonNode body, Set<String> fields) {
        JsonRequest request = new JsonRequest(object(body));
        request.body.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                request.flaw(name, "unknown field; allowed are " + String.join(", ", new TreeSet<>(fields)));
            }
        });
        return request;
    }

    /** What the route read of the body; null when that was empty. */
    public static JsonNode body(Exchange exchange) {
        return exchange.getVariable(VARIABLE, JsonNode.class);
    }

    /** @throws Rejected when the body is no JSON object */
    public static JsonNode object(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Rejected.invalid("The body must be a JSON object");
        }
        return body;
    }

    /** Says that a field is not as allowed; the message holds nothing of what was found. */
    public void flaw(String field, String message) {
        flaws.add(new Flaw(field, message));
    }

    /** Says it unless something else is wrong with that field already. */
    public void also(Flaw flaw) {
        if (flaws.stream().noneMatch(known -> known.field().equals(flaw.field()))) {
            flaws.add(flaw);
        }
    }

    /** @throws Rejected when anything is wrong */
    public void accept() {
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
    }

    /** The field; missing where it was not given. */
    public JsonNode get(String field) {
        return body.path(field);
    }

    /** The text; null when it is missing, null or empty. */
    public String text(String field) {
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
    public JsonNode object(String field) {
        JsonNode found = get(field);
        if (found.isObject()) {
            return found;
        }
        if (!found.isMissingNode() && !found.isNull()) {
            flaw(field, "must be an object");
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
