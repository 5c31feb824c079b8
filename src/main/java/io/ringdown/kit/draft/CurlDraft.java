package io.ringdown.kit.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.Map;

/** Drafts a mapping from the curl line of a vendor's page. Secrets in the line never reach the draft. */
final class CurlDraft {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final CurlCall call;
    private final Draft draft;
    private final Samples samples;

    private CurlDraft(CurlCall call, Draft draft) {
        this.call = call;
        this.draft = draft;
        this.samples = new Samples(draft);
    }

    static Draft of(String vendor, CurlCall call) {
        return new CurlDraft(call, new Draft(vendor)).draft();
    }

    private Draft draft() {
        draft.verified = "documentation";
        draft.method = call.method();
        int query = call.url().indexOf('?');
        draft.url = new SampleUrl(draft).of(query < 0 ? call.url() : call.url().substring(0, query));
        user();
        call.headers().forEach(this::header);
        if (query >= 0) {
            fields(call.url().substring(query + 1), draft.query);
        }
        body();
        draft.note("Compare with the vendor's page what stands here as it stood in the example.");
        return draft;
    }

    private void user() {
        if (call.user() != null) {
            String[] pair = (call.user() + ":").split(":", -1);
            Security.basic(
                    draft,
                    draft.needed(Placeholders.whole(pair[0]).orElse("user"), "user-1"),
                    draft.secret(Placeholders.whole(pair[1]).orElse("password")));
        }
    }

    private void header(String name, String value) {
        String[] words = value.split(" ", 2);
        switch (Words.plain(name)) {
            case "accept", "useragent", "contentlength", "host" -> {}
            case "contenttype" -> {
                if (!value.matches("application/json.*|" + FORM + ".*")) {
                    draft.headers.put(name, value);
                }
            }
            case "authorization" -> {
                if (words[0].equalsIgnoreCase("basic")) {
                    Security.basic(draft);
                } else if (words.length == 2 && words[0].matches("[A-Za-z][A-Za-z0-9-]*")) {
                    Security.prefixed(draft, name, words[0]);
                } else {
                    draft.headers.put(name, "=connection." + draft.secret("authorization"));
                }
            }
            default ->
                draft.headers.set(name, samples.cell(name, JSON.getNodeFactory().textNode(value)));
        }
    }

    private void body() {
        String body = call.body();
        if (body == null) {
            return;
        }
        String type = call.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(body.stripLeading().matches("(?s)[{\\[].*") ? "application/json" : FORM);
        if (type.startsWith(FORM)) {
            draft.format = Draft.Format.FORM;
            draft.body = fields(body, JsonNodeFactory.instance.objectNode());
        } else if (type.contains("json")) {
            draft.format = Draft.Format.JSON;
            draft.body = samples.cell("", json(body));
        } else {
            throw new IllegalArgumentException("A body of " + type + " is not understood: JSON and forms are");
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("The body is no JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    /** Reads {@code name=value&…} into cells; a name that comes twice has a list. */
    private ObjectNode fields(String text, ObjectNode fields) {
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            JsonNode cell = samples.cell(
                    name, JSON.getNodeFactory().textNode(equals < 0 ? "" : decoded(pair.substring(equals + 1))));
            if (!fields.has(name)) {
                fields.set(name, cell);
            } else if (fields.get(name) instanceof ArrayNode list) {
                list.add(cell);
            } else {
                fields.set(name, JSON.createArrayNode().add(fields.get(name)).add(cell));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException asItStands) {
            return text;
        }
    }
}
