package io.ringdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a YAML file that knows where it stands, so that what is wrong with it can be told with its line. */
record Part(Yaml yaml, List<Problem> found, String pointer, JsonNode node) {

    static Part root(Yaml yaml, List<Problem> found) {
        return new Part(yaml, found, "", yaml.root());
    }

    boolean missing() {
        return node.isMissingNode();
    }

    /** The part of that name, which may be missing. */
    Part at(String name) {
        return new Part(yaml, found, Pointers.child(pointer, name), node.path(name));
    }

    /** The part of that name; a problem when it is missing. */
    Part needed(String name) {
        if (!missing() && !node.has(name)) {
            wrong("`" + name + "` is missing");
        }
        return at(name);
    }

    Map<String, Part> fields() {
        Map<String, Part> fields = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(name -> fields.put(name, at(name)));
        return fields;
    }

    /** The parts of a list; of anything else but nothing itself alone. */
    List<Part> items() {
        if (!node.isArray()) {
            return missing() ? List.of() : List.of(this);
        }
        List<Part> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(new Part(yaml, found, Pointers.child(pointer, items.size()), item));
        }
        return items;
    }

    /** A text, number or truth as text; a problem when this is a map or list. */
    String text() {
        if (node.isContainerNode()) {
            wrong("must be a text");
        }
        return node.asText();
    }

    String textOr(String fallback) {
        return missing() || node.isNull() ? fallback : text();
    }

    void wrong(String message) {
        found.add(yaml.problem(pointer, message));
    }
}
