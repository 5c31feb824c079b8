package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.cell.ValueField;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problems;
import java.util.regex.Pattern;

/**
 * What is worth a look in the form of a connection.
 *
 * @param leaves of the whole file
 */
record ValueAdvice(JsonNode root, Mapping mapping, Leaves leaves, Problems problems) {
    /** Names of what nobody but the vendor may know. */
    static final Pattern SECRET =
            Pattern.compile("(?i).*(secret|password|passwd|passphrase|token|api_?key|access_?key|private_?key|-key)");

    private static final Pattern WORDS = Pattern.compile("/values/[^/]+/(?!default|example).*");

    void give() {
        Leaves reading = leaves.only(pointer -> !WORDS.matcher(pointer).matches());
        boolean all = reading.readWhole("connection");
        mapping.values().values().forEach(field -> {
            String pointer = Pointers.child("/values", field.name());
            if (!all && !reading.read("connection", field.name()) && !reading.placed(field.name())) {
                problems.warnKey(pointer, "nothing reads this value");
            }
            one(field, pointer);
        });
    }

    private void one(ValueField field, String pointer) {
        if (!field.secret()
                && field.type().equals("string")
                && SECRET.matcher(field.name()).matches()) {
            problems.warnKey(
                    pointer, "looks like a secret, and would be stored and shown in plain; say `secret: true`");
        }
        if (field.required() && field.fallback() != null) {
            problems.warnKey(pointer + "/required", "has a default, so it is never missing");
        }
        if (field.required() && field.fallback() == null && field.example() == null) {
            problems.warnKey(pointer, "is required and has no `example`, so the cases have no connection");
        }
        if (field.group() != null
                && mapping.values().values().stream()
                                .filter(other -> field.group().equals(other.group()))
                                .count()
                        == 1) {
            problems.warnKey(pointer + "/anyOf", "no other value is of this group; say `required: true`");
        }
    }
}
