package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problems;

/** Finds what stands in the {@code xml} of a mapping file and can never be XML; what only cells yield shows when they do. */
record XmlCheck(Problems problems) {

    void check(JsonNode xml, String pointer) {
        if (xml.isObject()
                && (xml.size() != 1
                        || !XmlWriter.isName(xml.fieldNames().next())
                        || xml.iterator().next().isArray())) {
            problems.at(pointer, "must have one key, the name of the root element");
        }
        parts(xml, pointer);
    }

    private void parts(JsonNode node, String pointer) {
        node.properties().forEach(field -> {
            String key = field.getKey();
            String at = Pointers.child(pointer, key);
            if (!XmlWriter.isKey(key)) {
                problems.atKey(at, "`" + key + "` is no name of an element; an attribute is `@name`, the text `#text`");
            } else if (!XmlWriter.isName(key) && field.getValue().isContainerNode()) {
                problems.at(at, "must be a text");
            }
            parts(field.getValue(), at);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            parts(node.get(i), Pointers.child(pointer, i));
        }
    }
}
