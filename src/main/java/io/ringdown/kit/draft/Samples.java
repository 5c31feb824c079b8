package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Turns the parts of an example into cells: what names the visitor or the account becomes an expression, the rest stays. */
final class Samples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PHONE = "\\+[0-9][0-9 ().-]{6,}";
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String OF_ACCOUNT =
            ".*(id|sid|key|ref|queue|skill|campaign|flow|list|team|group|script|agent)";

    private final Draft draft;

    Samples(Draft draft) {
        this.draft = draft;
    }

    /**
     * The cell, or the map or list of cells.
     *
     * @param name of the field; that of the list for what stands in one
     */
    JsonNode cell(String name, JsonNode example) {
        if (example.isObject()) {
            ObjectNode fields = NODES.objectNode();
            example.properties().forEach(field -> fields.set(field.getKey(), cell(field.getKey(), field.getValue())));
            return fields;
        }
        if (example.isArray()) {
            ArrayNode items = NODES.arrayNode();
            example.forEach(item -> items.add(cell(name, item)));
            return items;
        }
        return example.isBoolean() ? example : leaf(name, example);
    }

    private JsonNode leaf(String name, JsonNode example) {
        String text = example.asText();
        String plain = Words.plain(name);
        Optional<String> guess =
                Guess.isSecret(name) ? Optional.empty() : Guess.cell(name, example, example.isNumber());
        if (guess.isPresent()) {
            return NODES.textNode(guess.get());
        } else if (Guess.isSecret(name)) {
            return value(draft.secret(name));
        } else if (example.isNull()) {
            return example;
        } else if (isOwnNumber(name, example)) {
            return value(OwnNumber.of(draft, name, example));
        } else if (example.isNumber()) {
            return plain.matches(OF_ACCOUNT)
                    ? value(draft.value(
                            name, Draft.field().put("type", "integer").set("example", example)))
                    : example;
        }
        Optional<String> placeholder = Placeholders.whole(text);
        if (placeholder.isPresent()) {
            return placeholder(placeholder.get());
        } else if (plain.matches(OF_ACCOUNT) || Guess.isOwnNumber(name) || text.matches(UUID)) {
            return value(draft.needed(name, text));
        } else if (text.matches(PHONE)) {
            return NODES.textNode(Guess.phone(example, false));
        } else if (text.matches("https?://.*")) {
            // a page or script of the account's, which the vendor is to fetch
            return value(draft.needed(name, SampleUrl.isSecret(text) ? "https://acme.example/callback" : text));
        } else if (Guess.looksSecret(text)) {
            return value(draft.secret(name));
        }
        return NODES.textNode(text.startsWith("=") ? "=" + text : text);
    }

    /** By its name; or by its digits where the name tells nothing, such as {@code "line": 33199000000}. */
    private static boolean isOwnNumber(String name, JsonNode example) {
        return OwnNumber.isOne(example)
                && (Guess.isOwnNumber(name)
                        || !example.asText().startsWith("+")
                                && !Words.plain(name)
                                        .matches(OF_ACCOUNT + "|.*(time|date|at|amount|timestamp|seconds)"));
    }

    private JsonNode placeholder(String name) {
        Optional<String> guess = Guess.isSecret(name) ? Optional.empty() : Guess.cell(name, NODES.missingNode(), false);
        return guess.<JsonNode>map(NODES::textNode)
                .orElseGet(() -> value(
                        Guess.isSecret(name) ? draft.secret(name) : draft.needed(name, Words.plain(name) + "-1")));
    }

    private static JsonNode value(String name) {
        return NODES.textNode("=connection." + name);
    }
}
