package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.file.Pointers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The texts of a file, each by its pointer, in the order of the file. */
record Leaves(Map<String, String> texts) {

    static Leaves of(JsonNode root) {
        Map<String, String> texts = new LinkedHashMap<>();
        gather(root, "", texts);
        return new Leaves(texts);
    }

    private static void gather(JsonNode node, String pointer, Map<String, String> texts) {
        if (node.isTextual()) {
            texts.put(pointer, node.asText());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                gather(node.get(i), Pointers.child(pointer, i), texts);
            }
        } else {
            node.properties()
                    .forEach(field -> gather(field.getValue(), Pointers.child(pointer, field.getKey()), texts));
        }
    }

    /** Those whose pointer begins with one of these names. */
    Leaves under(String... names) {
        return only(pointer -> {
            for (String name : names) {
                if (pointer.startsWith("/" + name + "/")) {
                    return true;
                }
            }
            return false;
        });
    }

    Leaves only(Predicate<String> pointers) {
        Map<String, String> some = new LinkedHashMap<>(texts);
        some.keySet().removeIf(pointers.negate());
        return new Leaves(some);
    }

    /** Whether a cell, or a place in a URL, reads that name; a part may follow behind a dot. */
    boolean read(String name, String part) {
        String dotted = part.isEmpty()
                ? Pattern.quote(name) + "\\b"
                : Pattern.quote(name) + "\\s*\\.\\s*[\"`]?" + Pattern.quote(part) + "\\b";
        Pattern cell = Pattern.compile("(?s)=(?!=).*(?<![.\\w$])" + dotted + ".*");
        Pattern url = Pattern.compile("(?s).*\\{" + dotted + (part.isEmpty() ? "[^}]*}.*" : "\\s*}.*"));
        return texts.values().stream()
                .anyMatch(text ->
                        cell.matcher(text).matches() || url.matcher(text).matches());
    }

    /** Whether that name stands in the place of a URL by itself. */
    boolean placed(String name) {
        return texts.values().stream().anyMatch(text -> text.contains("{" + name + "}"));
    }

    /** Whether a cell reads that name as a whole. */
    boolean readWhole(String name) {
        Pattern whole = Pattern.compile("(?s)=(?!=).*(?<![.\\w$])" + name + "\\b(?!\\s*\\.).*");
        return texts.values().stream().anyMatch(text -> whole.matcher(text).matches());
    }

    static boolean isCell(String text) {
        return text.startsWith("=") && !text.startsWith("==");
    }
}
