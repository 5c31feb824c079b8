package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.Call.Format;
import io.ringdown.mapping.cell.Names;
import io.ringdown.mapping.cell.Nearest;
import io.ringdown.mapping.cell.ValueField;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the calls of a mapping file.
 *
 * @param names what the call may read
 */
record CallReader(Compiler compiler, Names names) {
    /** One call, or the alternatives of a list. */
    List<Call> all(JsonNode node, String pointer) {
        if (!node.isArray()) {
            return List.of(one(node, pointer));
        }
        List<Call> calls = new ArrayList<>();
        for (JsonNode alternative : node) {
            calls.add(one(alternative, Pointers.child(pointer, calls.size())));
        }
        return calls;
    }

    Call one(JsonNode node, String pointer) {
        JsonNode headers = node.path("headers");
        headers.fieldNames().forEachRemaining(name -> Headers.refusal(name)
                .ifPresent(why -> problems().atKey(Pointers.child(pointer + "/headers", name), why)));
        Format format = format(node, pointer);
        JsonNode body = node.path(format.key());
        if (format == Format.XML) {
            new XmlCheck(problems()).check(body, pointer + "/xml");
        }
        return new Call(
                compiler.cell(node.path("when"), pointer + "/when", names.open())
                        .orElse(null),
                method(node.path("method"), pointer + "/method"),
                UrlReader.read(
                        compiler, names, pointer + "/url", node.path("url").asText()),
                compiler.optional(headers, pointer + "/headers", names),
                compiler.optional(node.path("query"), pointer + "/query", names),
                format,
                compiler.optional(body, pointer + "/" + format.key(), names.open()));
    }

    private Format format(JsonNode node, String pointer) {
        List<Format> given = Stream.of(Format.JSON, Format.FORM, Format.XML)
                .filter(format -> node.has(format.key()))
                .toList();
        if (given.size() > 1) {
            problems().atKey(pointer + "/" + given.get(1).key(), "a call has one body: `json`, `form` or `xml`");
        }
        return given.isEmpty() ? Format.NONE : given.get(0);
    }

    private Template method(JsonNode node, String pointer) {
        String text = node.asText();
        Optional<String> value = Compiler.value(text);
        if (value.isPresent()) {
            ValueField field = names.values().get(value.get());
            if (field != null && (field.choices().isEmpty() || !Call.METHODS.containsAll(field.choices()))) {
                problems().at(pointer, "`" + field.name() + "` must have an `enum` of " + String.join(", ", methods()));
            }
            return compiler.template(node, pointer, names.open());
        }
        if (!Call.METHODS.contains(text)) {
            problems().at(pointer, "`" + text + "` is no method; " + Nearest.hint(text, Call.METHODS));
        }
        return new Template.Literal(text);
    }

    private static List<String> methods() {
        return Call.METHODS.stream().sorted().toList();
    }

    private Problems problems() {
        return compiler.problems();
    }
}
