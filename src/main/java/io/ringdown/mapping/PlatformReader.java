package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.Durations;
import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.cell.Library;
import io.ringdown.mapping.cell.Names;
import io.ringdown.mapping.cell.Reads;
import io.ringdown.mapping.cell.Trace;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Problems;
import io.ringdown.mapping.file.Shape;
import io.ringdown.mapping.file.Source;
import io.ringdown.mapping.file.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads, checks and compiles platform files and their recipes. */
final class PlatformReader {
    /** The platform itself. */
    static final String FILE = "platform.yaml";
    /** What its bots' builders are told. */
    static final String RECIPE = "recipe.txt";

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Shape shape = new Shape("platform.schema.json");
    private final Library library;

    PlatformReader(Bounds bounds) {
        this.library = new Library(bounds, Trace.NONE);
    }

    /** The platform of a folder; empty, with every reason added to {@code found}, when anything is wrong with it. */
    Optional<Platform> read(Path folder, List<Problem> found) {
        List<Problem> own = new ArrayList<>();
        String name = folder.getFileName().toString();
        Path file = folder.resolve(FILE);
        if (!Mappings.NAME.matcher(name).matches()) {
            own.add(new Problem(file.toString(), 0, 0, "the folder of a platform" + Mappings.NAMED));
        }
        RecipeTemplate recipe = new RecipeTemplate(content(folder.resolve(RECIPE), own)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse(""));
        recipe.check(folder.resolve(RECIPE).toString(), own);
        Optional<Platform> platform = content(file, own)
                .flatMap(bytes -> YamlReader.read(file.toString(), bytes, own))
                .map(source -> compile(name, source, recipe, own));
        found.addAll(own);
        return own.isEmpty() ? platform : Optional.empty();
    }

    /** Compiles what can be compiled even where the shape is wrong, so that all problems are found in one go. */
    private Platform compile(String name, Source source, RecipeTemplate recipe, List<Problem> found) {
        Problems problems = source.problems();
        JsonNode root = source.root();
        shape.check(root, problems);
        Compiler compiler = new Compiler(problems, library, new Reads(), true);
        Template escalation = whole(compiler, root.path("escalation"), "/escalation", Names.asked());
        Template reply = whole(compiler, root.path("reply").path("json"), "/reply/json", Names.told());
        KeyPlace caller = caller(root.path("caller"), problems);
        Duration deadline = deadline(root.path("deadline").asText(), problems);
        found.addAll(
                problems.found().stream().distinct().sorted(Problem.IN_ORDER).toList());
        return new Platform(
                name,
                root.path("title").asText(),
                deadline,
                caller,
                escalation,
                root.path("reply").path("status").asInt(200),
                reply,
                recipe);
    }

    /** A map in which some texts are expressions, or one expression for all of it. */
    private static Template whole(Compiler compiler, JsonNode node, String pointer, Names names) {
        if (node.isTextual() && !node.asText().startsWith("=")) {
            compiler.problems().at(pointer, "must be a map, or an expression, which begins with =");
        }
        return compiler.optional(node, pointer, names);
    }

    private static KeyPlace caller(JsonNode node, Problems problems) {
        boolean named = node.path("scheme").asText().equals("header");
        if (named && !node.has("name")) {
            problems.at("/caller", "`name` is missing: the header in which the key stands");
        } else if (!named && node.has("name")) {
            problems.atKey("/caller/name", "stands in Authorization with this scheme, which needs no name");
        }
        return new KeyPlace(
                node.path("scheme").asText(), named ? node.path("name").asText() : "Authorization");
    }

    private static Duration deadline(String text, Problems problems) {
        try {
            Duration deadline = Durations.parse(text);
            if (deadline.compareTo(SHORTEST) < 0 || deadline.compareTo(LONGEST) > 0) {
                problems.at("/deadline", "must be from 500ms to 1m, found `" + text + "`");
            }
            return deadline;
        } catch (IllegalArgumentException misshapen) {
            return SHORTEST; // which the schema has told already
        }
    }

    private static Optional<byte[]> content(Path file, List<Problem> found) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            found.add(Mappings.unreadable(file));
            return Optional.empty();
        }
    }
}
