package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.kit.YamlText;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the cases that every vendor has: what is given and what the vendor answers, as far as its documents told. Which request
 * is expected they do not say yet.
 */
final class CaseTexts {
    /** Stands for the vendor's own code, which no document of its operations tells. */
    static final String BAD_NUMBER = "invalid_phone_number";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectNode PLAIN = given("01")
            .put("language", "fr")
            .put("conversationId", "c-1")
            .put("botName", "Callback FR")
            .put("visitorName", "Camille");
    private static final ObjectNode ODD = NODES.objectNode()
            .put("phone", "my number: 06.39.98.00.03 thanks 🙂")
            .put("country", "FR")
            .put("conversationId", "a&b=c#d \"e\" 'f' +%2B")
            .put("botName", "Léa 李\n{{x}} ${y} =phone.raw")
            .put("visitorName", "Ægir \\ Ó'Brien 👩‍👩‍👧 {phone} " + "x".repeat(60));

    private final Map<String, ObjectNode> cases = new LinkedHashMap<>();
    private final AnswerShape shape;

    private CaseTexts(AnswerShape shape) {
        this.shape = shape;
    }

    /** By the name of the file. */
    static Map<String, ObjectNode> of(Draft draft) {
        CaseTexts texts = new CaseTexts(draft.answer);
        texts.fill(draft.title);
        if ((draft.url + draft.query + draft.headers + draft.body).contains("callAt")) {
            ObjectNode given = given("09").put("callAt", "2026-01-01T15:30:00Z");
            texts.add(
                    "later",
                    "The visitor wants to be called at half past three",
                    given,
                    "accepted",
                    texts.taken("1009"));
        }
        return texts.cases;
    }

    /** The file of a case. */
    static String text(ObjectNode example) {
        StringBuilder text = new StringBuilder();
        example.properties().forEach(part -> text.append(part.getKey())
                .append(':')
                .append(YamlText.value(part.getValue(), 0))
                .append('\n'));
        return text.toString();
    }

    private void fill(String vendor) {
        add("plain", vendor + " takes the call", PLAIN, "accepted", taken("1001"));
        add("missing-field", "Nothing but a number is known", given("02"), "accepted", taken("1002"));
        add("odd-text", "Odd text arrives as it was typed", ODD, "accepted", taken("1003"));
        add(
                "refused-number",
                vendor + " does not know the number",
                given("04"),
                "invalid-number",
                refused(400, BAD_NUMBER, "The number is not valid"));
        add(
                "refused-credentials",
                vendor + " refuses the credentials",
                given("05"),
                "misconfigured",
                refused(401, "unauthorized", "Unauthorized"));
        ObjectNode limited = refused(429, "too_many_requests", "Too many requests");
        limited.set("headers", NODES.objectNode().put("Retry-After", 30));
        add("rate-limit", vendor + " asks to wait 30 seconds", given("06"), "rate-limited", limited);
        add(
                "down",
                vendor + " is down",
                given("07"),
                "unavailable",
                NODES.objectNode().put("status", 503));
        add(
                "unknown-answer",
                "An answer that no rule knows",
                given("08"),
                "unconfirmed",
                NODES.objectNode().put("status", 500).put("text", "<html><body>Oops</body></html>"));
    }

    private static ObjectNode given(String number) {
        return NODES.objectNode().put("phone", "06 39 98 00 " + number).put("country", "FR");
    }

    private void add(String file, String name, ObjectNode given, String outcome, ObjectNode vendor) {
        ObjectNode example = NODES.objectNode().put("name", name);
        example.set("given", given);
        example.putObject("expect").putObject("answer").put("outcome", outcome);
        example.set("vendor", vendor);
        cases.put(file + ".yaml", example);
    }

    private ObjectNode taken(String id) {
        ObjectNode answer = NODES.objectNode().put("status", shape.success().get(0));
        return shape.reference() == null ? answer : answer.set("json", at(NODES.objectNode(), shape.reference(), id));
    }

    private ObjectNode refused(int status, String code, String detail) {
        ObjectNode body = at(at(NODES.objectNode(), shape.code(), code), shape.detail(), detail);
        return NODES.objectNode().put("status", status).set("json", body);
    }

    /** The tree with a text at a dotted path. */
    private static ObjectNode at(ObjectNode tree, String path, String text) {
        Iterator<String> names = List.of(path.split("\\.")).iterator();
        ObjectNode at = tree;
        String name = names.next();
        while (names.hasNext()) {
            at = at.has(name) ? (ObjectNode) at.get(name) : at.putObject(name);
            name = names.next();
        }
        at.put(name, text);
        return tree;
    }
}
