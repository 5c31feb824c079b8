package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.Durations;
import io.ringdown.escalation.VisitorTexts;
import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.cell.Library;
import io.ringdown.mapping.cell.Names;
import io.ringdown.mapping.cell.Reads;
import io.ringdown.mapping.cell.Trace;
import io.ringdown.mapping.cell.ValueField;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Problems;
import io.ringdown.mapping.file.Shape;
import io.ringdown.mapping.file.Source;
import io.ringdown.mapping.file.YamlReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads, checks and compiles mapping files. */
final class MappingReader {
    private final Shape shape = new Shape("mapping.schema.json");
    private final Library library;

    MappingReader(Bounds bounds) {
        this(bounds, Trace.NONE);
    }

    MappingReader(Bounds bounds, Trace trace) {
        this.library = new Library(bounds, trace);
    }

    /** The mapping of a file; empty, with every reason added to {@code found}, when anything is wrong in it. */
    Optional<Mapping> read(String vendor, String file, byte[] bytes, List<Problem> found) {
        List<Problem> own = new ArrayList<>();
        Optional<Mapping> mapping =
                YamlReader.read(file, bytes, own).flatMap(source -> read(vendor, source, digest(bytes), own));
        found.addAll(own);
        return mapping;
    }

    /** The mapping of a file that is YAML; {@code found} holds what is known to be wrong in it, and nothing else. */
    Optional<Mapping> read(String vendor, Source source, String digest, List<Problem> found) {
        Problems problems = source.problems();
        shape.check(source.root(), problems);
        Definition definition = compile(vendor, source.root(), digest, problems);
        found.addAll(problems.found().stream().distinct().toList());
        found.sort(Problem.IN_ORDER);
        return definition == null || !found.isEmpty() ? Optional.empty() : Optional.of(new Mapping(definition));
    }

    /** Compiles what can be compiled even where the shape is wrong, so that all problems are found in one go. */
    private Definition compile(String vendor, JsonNode root, String digest, Problems problems) {
        boolean shaped = problems.none();
        Compiler compiler = new Compiler(problems, library, new Reads());
        Map<String, ValueField> values = ValueReader.read(root.path("values"), problems);
        Names names = Names.request(values);
        cells(compiler, root.path("values"), values);
        Credentials credentials = CredentialsReader.read(compiler, root, values);
        InquiryReader inquiries = new InquiryReader(compiler);
        List<Inquiry> preparations = inquiries.preparations(root.path("prepare"), names);
        Set<String> prepared = new HashSet<>();
        preparations.forEach(
                preparation -> prepared.addAll(preparation.answers().leaves()));
        CallReader calls = new CallReader(compiler, names.prepared(prepared));
        List<Call> requests =
                root.path("request").isContainerNode() ? calls.all(root.path("request"), "/request") : List.of();
        Interpreter answers = inquiries.answers(root, "", names.prepared(prepared), Purpose.RING);
        Names later = names.keeping(answers.leaves());
        Call cancel = root.path("cancel").isObject()
                ? new CallReader(compiler, later).one(root.get("cancel"), "/cancel")
                : null;
        Inquiry check = inquiries.one(root.path("check"), "/check", Names.connection(values), Purpose.CHECK);
        Reads asking = new Reads();
        Inquiry status = new InquiryReader(new Compiler(problems, library, asking))
                .one(root.path("status"), "/status", later, Purpose.ASK);
        compiler.reads().add(asking);
        CredentialsReader.bases(compiler, root);
        if (root.has("idempotentFor") && !compiler.reads().readsAttemptKey()) {
            problems.atKey(
                    "/idempotentFor", "no call sends `attempt.key`, so the vendor cannot know a call that comes twice");
        }
        messages(root.path("messages"), problems);
        if (!shaped) {
            return null;
        }
        return new Definition(
                vendor,
                root.path("title").asText(),
                text(root, "docs"),
                text(root, "verified"),
                text(root, "rings"),
                root.path("number").asText().equals("e164"),
                values,
                credentials,
                preparations,
                requests,
                answers,
                cancel,
                check,
                status,
                asking,
                LimitsReader.read(root.path("limits")),
                root.has("idempotentFor")
                        ? Durations.parse(root.get("idempotentFor").asText())
                        : null,
                messages(root.path("messages")),
                digest,
                compiler.reads(),
                library);
    }

    /** What stands in a file as the value of a field of cells is checked as a connection's would be. */
    private static void cells(Compiler compiler, JsonNode node, Map<String, ValueField> values) {
        Names names = Names.request(values).open();
        Compiler unread = new Compiler(compiler.problems(), compiler.library(), new Reads());
        values.values().stream().filter(field -> field.type().equals("cells")).forEach(field -> {
            for (String word : List.of("default", "example")) {
                String pointer = Pointers.child(Pointers.child("/values", field.name()), word);
                unread.optional(node.path(field.name()).path(word), pointer, names);
            }
        });
    }

    private static void messages(JsonNode node, Problems problems) {
        node.properties().forEach(language -> language.getValue().properties().forEach(entry -> {
            String pointer = Pointers.child(Pointers.child("/messages", language.getKey()), entry.getKey());
            Map<String, Object> text = Map.of(entry.getKey(), list(entry.getValue()));
            VisitorTexts.problems("", text)
                    .forEach(problem -> problems.atKey(pointer, problem.substring(problem.indexOf(": ") + 2)));
        }));
    }

    private static Map<String, Map<String, List<String>>> messages(JsonNode node) {
        Map<String, Map<String, List<String>>> messages = new LinkedHashMap<>();
        node.properties().forEach(language -> {
            Map<String, List<String>> texts = new LinkedHashMap<>();
            language.getValue().properties().forEach(outcome -> texts.put(outcome.getKey(), list(outcome.getValue())));
            messages.put(language.getKey(), texts);
        });
        return messages;
    }

    private static List<String> list(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    private static String text(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asText() : null;
    }

    /** SHA-256, lower-case hex. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
