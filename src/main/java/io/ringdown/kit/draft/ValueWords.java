package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Says of a schema what the form of a connection says of a value: description, type, enum, pattern, default, example. */
final class ValueWords {
    private static final int LONGEST = 120;

    private ValueWords() {}

    static ObjectNode of(String name, ObjectNode schema) {
        ObjectNode field = Draft.field();
        String description = firstSentence(schema.path("description").asText());
        if (!description.isEmpty()) {
            field.put("description", description);
        }
        if (Guess.isSecret(name)) {
            return field.put("secret", true).put("example", "s3cret");
        }
        String type = schema.path("type").asText();
        boolean number = List.of("integer", "number").contains(type);
        if (number) {
            field.put("type", type);
        }
        if (!schema.path("enum").isEmpty()) {
            return field.<ObjectNode>set("enum", schema.get("enum"))
                    .set("example", schema.get("enum").get(0));
        }
        Optional<Pattern> pattern = pattern(schema.path("pattern").asText());
        String example = Stream.of(
                        schema.path("example").asText(),
                        schema.path("default").asText(),
                        pattern.map(PatternExample::of).orElse(""),
                        number ? "1001" : example(name, schema))
                .filter(text -> number ? text.matches("-?[0-9]+") : !text.isEmpty())
                .filter(text -> number
                        || pattern.isEmpty()
                        || pattern.get().matcher(text).matches())
                .findFirst()
                .orElse("");
        if (number) {
            return field.put("example", Long.parseLong(example));
        }
        if (!example.isEmpty() && pattern.isPresent()) {
            field.put("pattern", pattern.get().pattern());
        }
        return field.put("example", example.isEmpty() ? example(name, schema) : example);
    }

    private static String example(String name, JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uri", "url" -> "https://acme.example/callback";
            case "uuid" -> "00000000-0000-4000-8000-000000000002";
            case "date-time" -> "2026-11-23T09:00:00Z";
            case "email" -> "desk@acme.example";
            default ->
                Words.plain(name).matches(".*(from|callerid|number|phone).*")
                        ? OwnNumber.EXAMPLE
                        : Words.plain(name) + "-1";
        };
    }

    private static Optional<Pattern> pattern(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(text.replaceAll("^\\^|\\$$", "")));
        } catch (PatternSyntaxException foreign) {
            return Optional.empty();
        }
    }

    private static String firstSentence(String text) {
        String line = text.replaceAll("<[^>]*>|[`*]", "")
                .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .replaceAll("\\s+", " ")
                .strip();
        int end = line.indexOf(". ");
        String first = end < 0 ? line.replaceAll("\\.$", "") : line.substring(0, end);
        return first.length() <= LONGEST ? first : first.substring(0, first.lastIndexOf(' ', LONGEST)) + " …";
    }
}
