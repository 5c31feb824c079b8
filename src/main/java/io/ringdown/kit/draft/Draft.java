package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mapping in the making: what a vendor's specification or example tells of one call, in the words of the mapping language. */
final class Draft {
    private final Map<String, ObjectNode> values = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    final ObjectNode headers = JsonNodeFactory.instance.objectNode();
    final ObjectNode query = JsonNodeFactory.instance.objectNode();
    final String vendor;
    String title;
    String docs;
    String verified;
    String method = "POST";
    String url;

    /** Null when the call has no credentials, or static ones that stand in headers or query. */
    ObjectNode auth;

    /** Null when the call has no body. */
    Format format;

    JsonNode body = JsonNodeFactory.instance.objectNode();
    AnswerShape answer = AnswerShape.USUAL;

    /** How the body is written. */
    enum Format {
        JSON,
        FORM
    }

    Draft(String vendor) {
        this.vendor = vendor;
        this.title = Words.proper(vendor);
    }

    /**
     * Adds a value of the connection, unless there is one of that name.
     *
     * @param wanted any text; what a name cannot hold is left out
     * @param field in the words of the mapping language, {@code title} left out
     * @return the name that it got
     */
    String value(String wanted, ObjectNode field) {
        String name = Words.name(wanted);
        if (!values.containsKey(name)) {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            all.put("title", Words.title(wanted));
            all.setAll(field);
            values.put(name, all);
        }
        return name;
    }

    /** A value that must be given, and is shown with that example. */
    String needed(String wanted, String example) {
        return value(wanted, field().put("example", example));
    }

    /** A value that must be given, and is never shown. */
    String secret(String wanted) {
        return value(wanted, field().put("secret", true).put("example", "s3cret"));
    }

    static ObjectNode field() {
        return JsonNodeFactory.instance.objectNode().put("required", true);
    }

    Map<String, ObjectNode> values() {
        return values;
    }

    /** A field that the vendor takes and the mapping does not send. */
    void leaveOut(String field) {
        leftOut.add(field);
    }

    List<String> leftOut() {
        return leftOut;
    }

    /** Something that the integrator has to look at. */
    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    List<String> notes() {
        return notes;
    }
}
