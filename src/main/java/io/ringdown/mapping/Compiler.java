package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.cell.Cell;
import io.ringdown.mapping.cell.Json;
import io.ringdown.mapping.cell.Library;
import io.ringdown.mapping.cell.Names;
import io.ringdown.mapping.cell.Reads;
import io.ringdown.mapping.cell.ValueField;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes templates of the data of one file, and keeps account of what their expressions read.
 *
 * @param reads gathers over everything that is compiled
 * @param keeping whether an expression that yields an empty text, or null, yields that and not nothing
 */
record Compiler(Problems problems, Library library, Reads reads, boolean keeping) {
    private static final Pattern ALONE = Pattern.compile("=\\s*connection\\.([A-Za-z0-9_]+)\\s*");

    /** One as vendors' requests need it: what is empty is left out. */
    Compiler(Problems problems, Library library, Reads reads) {
        this(problems, library, reads, false);
    }

    /** A template; parts with problems, which are told, yield nothing. */
    Template template(JsonNode node, String pointer, Names names) {
        if (node.isObject()) {
            Map<String, Template> fields = new LinkedHashMap<>();
            node.properties()
                    .forEach(field -> fields.put(
                            field.getKey(),
                            template(field.getValue(), Pointers.child(pointer, field.getKey()), names)));
            return new Template.Fields(fields);
        } else if (node.isArray()) {
            List<Template> items = new ArrayList<>();
            for (JsonNode item : node) {
                items.add(template(item, Pointers.child(pointer, items.size()), names));
            }
            return new Template.Items(items);
        } else if (node.isTextual()) {
            return text(node.asText(), pointer, names);
        }
        return new Template.Literal(Json.value(node));
    }

    /** A template of a part that may be missing. */
    Template optional(JsonNode node, String pointer, Names names) {
        return node.isMissingNode() ? Template.NOTHING : template(node, pointer, names);
    }

    /** The expression of a text that must be one; empty when there is a problem or no text. */
    Optional<Cell> cell(JsonNode node, String pointer, Names names) {
        if (!node.isTextual()) {
            return Optional.empty();
        }
        if (!node.asText().startsWith("=")) {
            problems.at(pointer, "must be an expression, which begins with =");
            return Optional.empty();
        }
        return compile(
                node.asText().substring(1),
                pointer,
                names,
                (message, offset) -> problems.inText(pointer, offset + 1, message));
    }

    Optional<Cell> compile(String expression, String pointer, Names names, ObjIntConsumer<String> problem) {
        Optional<Cell> cell = Cell.compile(expression, pointer, problems.name(pointer), names, library, problem);
        cell.ifPresent(compiled -> {
            reads.add(compiled.reads());
            library.trace().compiled(pointer);
        });
        return cell;
    }

    /** The name of the connection's value that a text reads and nothing else. */
    static Optional<String> value(String text) {
        Matcher alone = ALONE.matcher(text);
        return alone.matches() ? Optional.of(alone.group(1)) : Optional.empty();
    }

    private Template text(String text, String pointer, Names names) {
        if (!text.startsWith("=")) {
            return new Template.Literal(text.isEmpty() ? null : text);
        } else if (text.startsWith("==")) {
            return new Template.Literal(text.substring(1));
        }
        ValueField field = value(text).map(names.values()::get).orElse(null);
        if (field != null && field.type().equals("cells")) {
            return new Template.Slot(field.name());
        }
        return compile(
                        text.substring(1),
                        pointer,
                        names,
                        (message, offset) -> problems.inText(pointer, offset + 1, message))
                .<Template>map(cell -> keeping ? new Template.Kept(cell) : new Template.Formula(cell, names.secrets()))
                .orElse(Template.NOTHING);
    }
}
