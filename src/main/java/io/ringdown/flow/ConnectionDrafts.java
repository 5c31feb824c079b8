package io.ringdown.flow;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.escalation.Bots;
import io.ringdown.escalation.Hours;
import io.ringdown.escalation.VisitorTexts;
import io.ringdown.flow.http.Flaw;
import io.ringdown.flow.http.Rejected;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import io.ringdown.mapping.cell.ValueField;
import io.ringdown.mapping.file.Problem;
import io.ringdown.vendor.DestinationGuard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what a connection shall be and finds everything that is wrong with it, before anything is stored. */
public final class ConnectionDrafts {
    /** Stands in answers for a secret; sent back it means that the secret stays. */
    static final String STORED = "stored";

    private static final Set<String> FIELDS =
            Set.of("name", "mapping", "values", "secrets", "origin", "limits", "hours", "messages", "version");
    private static final int LONGEST_ORIGIN = 400;
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, Object>>> MESSAGES = new TypeReference<>() {};

    private final Supplier<Mappings> mappings;
    private final DestinationGuard guard;
    private final ObjectMapper json;

    /** @param mappings those of now */
    public ConnectionDrafts(Supplier<Mappings> mappings, DestinationGuard guard, ObjectMapper json) {
        this.mappings = mappings;
        this.guard = guard;
        this.json = json;
    }

    /**
     * @param before the version that is current; null for a new connection
     * @throws Rejected with everything that is wrong
     */
    public ConnectionDraft read(JsonNode body, StoredConnection before) {
        JsonRequest request = JsonRequest.of(body, FIELDS);
        String name = name(request, before);
        Mapping mapping = mapping(request, before);
        Map<String, Object> values = json.convertValue(request.object("values"), VALUES);
        Map<String, String> secrets = secrets(request, mapping, before);
        String origin = request.text("origin");
        limits(request);
        hours(request);
        messages(request);
        if (mapping != null) {
            connect(request, mapping, values, secrets, origin);
        }
        destinations(request, mapping, values, origin);
        request.accept();
        return new ConnectionDraft(name, mapping.name(), origin, document(request, secrets), secrets);
    }

    private static String name(JsonRequest request, StoredConnection before) {
        String name = request.text("name");
        if (before != null && name != null && !name.equals(before.name())) {
            request.flaw("name", "must be " + before.name() + ", as in the URL, or left out; names never change");
        } else if (before == null && (name == null || !Bots.NAME.matcher(name).matches())) {
            request.flaw("name", "must be 1 to 40 of a-z, 0-9 and -");
        }
        return before == null ? name : before.name();
    }

    private Mapping mapping(JsonRequest request, StoredConnection before) {
        String name = request.text("mapping");
        if (name == null && before != null) {
            name = before.mapping();
        }
        Mapping mapping = name == null ? null : mappings.get().find(name).orElse(null);
        if (mapping == null) {
            request.also(new Flaw(
                    "mapping",
                    (name == null ? "missing; " : "no such mapping; ")
                            + mappings.get().hint(String.valueOf(name))));
        }
        return mapping;
    }

    /** Those of the request, and of the version before those that the request leaves out. */
    private static Map<String, String> secrets(JsonRequest request, Mapping mapping, StoredConnection before) {
        Map<String, String> secrets = new LinkedHashMap<>();
        if (before != null && mapping != null) {
            before.secrets().forEach((name, secret) -> {
                ValueField field = mapping.values().get(name);
                if (field != null && field.secret()) {
                    secrets.put(name, secret);
                }
            });
        }
        request.object("secrets").properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode given = entry.getValue();
            if (given.isNull() || given.asText().isEmpty()) {
                secrets.remove(name);
            } else if (!given.isValueNode()) {
                request.flaw("secrets." + name, "must be a text");
            } else if (!given.asText().equals(STORED)) {
                secrets.put(name, given.asText());
            } else if (!secrets.containsKey(name)) {
                request.flaw("secrets." + name, "the word " + STORED + " keeps a secret, and there is none to keep");
            }
        });
        return secrets;
    }

    private static void limits(JsonRequest request) {
        ConnectionLimits.problems(request.object("limits")).forEach(line -> request.also(Flaw.of(line)));
    }

    private static void hours(JsonRequest request) {
        try {
            Hours.of(request.object("hours"));
        } catch (IllegalArgumentException e) {
            e.getMessage().lines().forEach(line -> request.also(Flaw.of(line)));
        }
    }

    private void messages(JsonRequest request) {
        try {
            VisitorTexts.of(List.of(json.convertValue(request.object("messages"), MESSAGES)));
        } catch (IllegalArgumentException e) {
            boolean shape = e.getMessage().startsWith("Cannot deserialize");
            for (String line : (shape ? "" : e.getMessage()).split("\n")) {
                request.flaw(
                        "messages",
                        shape
                                ? "must be language, then outcome, then a text or a list of texts"
                                : line.replaceFirst("^messages/", "").replaceFirst("\\.yaml", ""));
            }
        }
    }

    private static void connect(
            JsonRequest request,
            Mapping mapping,
            Map<String, Object> values,
            Map<String, String> secrets,
            String origin) {
        try {
            mapping.connect("new", values, secrets, origin);
        } catch (InvalidMapping e) {
            e.problems().stream().map(Problem::message).forEach(line -> request.also(Flaw.of(line)));
        }
    }

    private void destinations(JsonRequest request, Mapping mapping, Map<String, Object> values, String origin) {
        if (origin != null && origin.length() > LONGEST_ORIGIN) {
            request.also(new Flaw("origin", "must be at most " + LONGEST_ORIGIN + " characters"));
        } else if (origin != null) {
            guard.check(origin).ifPresent(why -> request.also(new Flaw("origin", why)));
        } else if (mapping != null) {
            mapping.values().values().stream()
                    .filter(field -> field.type().equals("url") && values.get(field.name()) instanceof String)
                    .forEach(field -> guard.check((String) values.get(field.name()))
                            .ifPresent(why -> request.also(new Flaw("values." + field.name(), why))));
        }
    }

    private ObjectNode document(JsonRequest request, Map<String, String> secrets) {
        ObjectNode document = json.createObjectNode();
        document.set("values", request.object("values"));
        document.set("secrets", json.valueToTree(secrets.keySet()));
        for (String part : List.of("limits", "hours", "messages")) {
            if (!request.object(part).isEmpty()) {
                document.set(part, request.object(part));
            }
        }
        return document;
    }
}
