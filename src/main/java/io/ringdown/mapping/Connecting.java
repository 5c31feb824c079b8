package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.cell.Json;
import io.ringdown.mapping.cell.Names;
import io.ringdown.mapping.cell.Nearest;
import io.ringdown.mapping.cell.Reads;
import io.ringdown.mapping.cell.Texts;
import io.ringdown.mapping.cell.ValueField;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problems;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks the values of one connection against the form of its mapping, and joins the two. */
final class Connecting {
    private final Mapping mapping;
    private final Definition definition;
    private final Problems problems;
    private final Map<String, Object> typed = new LinkedHashMap<>();
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Map<String, Template> cells = new LinkedHashMap<>();
    private final Reads reads = new Reads();

    Connecting(Mapping mapping, Definition definition, Problems problems) {
        this.mapping = mapping;
        this.definition = definition;
        this.problems = problems;
    }

    /** Empty when a problem was found. */
    Optional<Connected> connect(Map<String, Object> values, Map<String, String> secrets, String origin) {
        unknown(values.keySet(), "/values", false);
        unknown(secrets.keySet(), "/secrets", true);
        for (ValueField field : definition.values().values()) {
            Object given = field.secret() ? secrets.get(field.name()) : values.get(field.name());
            take(field, given == null || "".equals(given) ? field.fallback() : given);
        }
        groups();
        hosts();
        if (origin != null && !ValueCheck.isOrigin(origin)) {
            problems.at(
                    "/origin", "must be http:// or https:// with host, optional port and path prefix, nothing else");
        }
        reads.add(definition.reads());
        return problems.none() ? joined(origin == null ? null : origin.replaceAll("/+$", "")) : Optional.empty();
    }

    private Optional<Connected> joined(String origin) {
        Map<String, Object> all = new LinkedHashMap<>(typed);
        all.putAll(kept);
        Account account = new Account(typed, kept, all, origin, cells, reads);
        try {
            Auth auth = definition.credentials().with(account.view(Map.of()), origin);
            return Optional.of(new Connected(mapping, definition, account, auth));
        } catch (Unrendered incomplete) {
            problems.at("", incomplete.getMessage());
            return Optional.empty();
        }
    }

    private void unknown(Set<String> given, String pointer, boolean secret) {
        for (String name : given) {
            ValueField field = definition.values().get(name);
            String at = Pointers.child(pointer, name);
            if (field == null) {
                problems.at(at, "unknown; " + Nearest.hint(name, fields(secret)));
            } else if (field.secret() != secret) {
                problems.at(
                        at, secret ? "is no secret: it belongs under values" : "is a secret: it belongs under secrets");
            }
        }
    }

    private Set<String> fields(boolean secret) {
        Set<String> names = new TreeSet<>();
        definition.values().values().stream()
                .filter(field -> field.secret() == secret)
                .forEach(field -> names.add(field.name()));
        return names;
    }

    private void take(ValueField field, Object given) {
        String pointer = Pointers.child(field.secret() ? "/secrets" : "/values", field.name());
        if (given == null) {
            if (field.required()) {
                problems.at(pointer, "required (" + field.title() + ")");
            }
        } else if (field.type().equals("cells")) {
            cells(field, given, pointer);
        } else {
            Object value = ValueCheck.convert(field, given, why -> problems.at(pointer, why));
            if (value != null && field.secret()) {
                kept.put(field.name(), Texts.of(value));
            } else if (value != null) {
                typed.put(field.name(), value);
            }
        }
    }

    private void cells(ValueField field, Object given, String pointer) {
        JsonNode tree = Json.tree(given instanceof String text ? Json.read(text) : given);
        if (!tree.isObject()) {
            problems.at(pointer, "must be a map of name to text or cell");
            return;
        }
        Names names = Names.request(definition.values()).open();
        cells.put(field.name(), new Compiler(problems, definition.library(), reads).template(tree, pointer, names));
    }

    private void groups() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        definition.values().values().stream()
                .filter(field -> field.group() != null)
                .forEach(field -> groups.computeIfAbsent(field.group(), group -> new TreeSet<>())
                        .add(field.name()));
        Set<String> given = new HashSet<>(typed.keySet());
        given.addAll(kept.keySet());
        given.addAll(cells.keySet());
        groups.forEach((group, names) -> {
            if (names.stream().noneMatch(given::contains)) {
                problems.at("/values", "one of " + String.join(", ", names) + " is needed");
            }
        });
    }

    private boolean port(String name) {
        ValueField field = definition.values().get(name);
        return "host".equals(field.format()) || !field.choices().isEmpty();
    }

    private void hosts() {
        definition.hostValues().forEach(name -> {
            if (typed.containsKey(name) && !UrlTemplate.isHost(Texts.of(typed.get(name)), port(name))) {
                problems.at(Pointers.child("/values", name), "must be part of a host name: letters, digits, . and -");
            }
        });
    }
}
