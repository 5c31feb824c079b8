package io.ringdown.mapping.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.mapping.cell.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares a file with a schema and says what differs in words for its writer. It understands the words of JSON Schema that
 * our schemas use, and no others: a full validator takes a tenth of the time in which a gateway must start. A test holds the
 * two against each other.
 */
public final class Shape {
    private static final Set<String> TRUTHS = Set.of("yes", "no", "on", "off", "True", "False", "TRUE", "FALSE");

    private final JsonNode schema;

    /** @param name of the schema's file, such as {@code mapping.schema.json} */
    public Shape(String name) {
        try (InputStream resource = Shape.class.getResourceAsStream(name)) {
            schema = new ObjectMapper().readTree(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells what differs. */
    public void check(JsonNode root, Problems problems) {
        check(schema, root, "", problems);
    }

    private void check(JsonNode rule, JsonNode node, String pointer, Problems problems) {
        if (rule.has("$ref")) {
            check(schema.at(rule.get("$ref").asText().substring(1)), node, pointer, problems);
        }
        if (rule.has("type") && texts(rule.get("type")).stream().noneMatch(type -> is(node, type))) {
            problems.at(
                    pointer,
                    "must be " + types(texts(rule.get("type"))) + ", found " + kind(node) + truth(rule, node)
                            + form(rule, node));
            return;
        }
        if (rule.has("enum") && !texts(rule.get("enum")).contains(node.asText())) {
            problems.at(pointer, kind(node) + " is not known; " + Nearest.hint(node.asText(), texts(rule.get("enum"))));
        }
        if (node.isObject()) {
            fields(rule, node, pointer, problems);
        } else if (node.isArray()) {
            items(rule, node, pointer, problems);
        } else {
            scalar(rule, node, pointer, problems);
        }
        if (rule.has("if")) {
            boolean holds = is(node, rule.get("if").path("type").asText());
            check(rule.path(holds ? "then" : "else"), node, pointer, problems);
        }
    }

    private void fields(JsonNode rule, JsonNode node, String pointer, Problems problems) {
        rule.path("required").forEach(name -> {
            if (!node.has(name.asText())) {
                problems.at(pointer, "`" + name.asText() + "` is missing");
            }
        });
        if (node.size() < rule.path("minProperties").asInt(0)
                || node.size() > rule.path("maxProperties").asInt(Integer.MAX_VALUE)) {
            problems.at(pointer, "must have one of " + String.join(", ", names(rule.path("properties"))));
        }
        JsonNode other = rule.path("additionalProperties");
        node.properties().forEach(field -> {
            String name = field.getKey();
            String at = Pointers.child(pointer, name);
            if (rule.path("properties").has(name)) {
                check(rule.get("properties").get(name), field.getValue(), at, problems);
            } else if (other.isBoolean() && !other.asBoolean()) {
                problems.atKey(at, "unknown key; " + Nearest.hint(name, names(rule.path("properties"))));
            } else if (other.isObject()) {
                check(other, field.getValue(), at, problems);
            }
            String form = rule.path("propertyNames").path("pattern").asText("");
            if (!form.isEmpty() && !Pattern.compile(form).matcher(name).find()) {
                problems.atKey(at, "a name here has the form " + form);
            }
        });
    }

    private void items(JsonNode rule, JsonNode node, String pointer, Problems problems) {
        if (node.size() < rule.path("minItems").asInt(0)) {
            problems.at(pointer, "must not be empty");
        }
        int index = 0;
        for (JsonNode item : node) {
            check(rule.path("items"), item, Pointers.child(pointer, index++), problems);
        }
    }

    private static void scalar(JsonNode rule, JsonNode node, String pointer, Problems problems) {
        if (rule.has("pattern")
                && !Pattern.compile(rule.get("pattern").asText())
                        .matcher(node.asText())
                        .find()) {
            String form = rule.has("description")
                    ? rule.get("description").asText()
                    : rule.get("pattern").asText();
            problems.at(pointer, kind(node) + " has another form than allowed: " + form);
        }
        if (node.isTextual() && node.asText().length() < rule.path("minLength").asInt(0)) {
            problems.at(pointer, "must not be empty");
        }
        if (node.isNumber()
                && (node.asDouble() < rule.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                        || node.asDouble() > rule.path("maximum").asDouble(Double.POSITIVE_INFINITY))) {
            problems.at(pointer, "must be " + range(rule) + ", found " + kind(node));
        }
    }

    private static String range(JsonNode rule) {
        String least = rule.path("minimum").asText();
        return rule.has("maximum")
                ? "from " + least + " to " + rule.get("maximum").asText()
                : "at least " + least;
    }

    private static boolean is(JsonNode node, String type) {
        return switch (type) {
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            case "string" -> node.isTextual();
            case "integer" -> node.isIntegralNumber();
            case "number" -> node.isNumber();
            case "boolean" -> node.isBoolean();
            default -> node.isNull();
        };
    }

    /** As the writer of a file calls them. */
    private static String types(Set<String> types) {
        return types.stream()
                .map(type -> switch (type) {
                    case "object" -> "a map";
                    case "array" -> "a list";
                    case "string" -> "a text";
                    case "integer" -> "a whole number";
                    case "number" -> "a number";
                    case "boolean" -> "true or false";
                    default -> "nothing";
                })
                .collect(Collectors.joining(" or "));
    }

    /** YAML 1.2 reads as text what YAML 1.1 took for true and false. */
    private static String truth(JsonNode rule, JsonNode node) {
        return texts(rule.get("type")).contains("boolean") && TRUTHS.contains(node.asText())
                ? "; only `true` and `false` are no text"
                : "";
    }

    /** A number without its unit is no text. */
    private static String form(JsonNode rule, JsonNode node) {
        return node.isNumber() && rule.has("pattern") && rule.has("description")
                ? "; allowed: " + rule.get("description").asText()
                : "";
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "a map";
            case ARRAY -> "a list";
            case NULL -> "nothing";
            default -> "`" + node.asText() + "`";
        };
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.properties().forEach(field -> names.add(field.getKey()));
        return names;
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(item -> texts.add(item.asText()));
        } else {
            texts.add(node.asText());
        }
        return texts;
    }
}
