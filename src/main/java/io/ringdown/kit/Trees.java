package io.ringdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Compares JSON trees and lays them side by side: the order of names does not count, that of lists does, and 1 is 1.0. */
final class Trees {
    private final List<String> differences = new ArrayList<>();

    private Trees() {}

    /**
     * One line for each place that differs.
     *
     * @param at what the trees are called in those lines
     */
    static List<String> differences(String at, JsonNode expected, JsonNode actual) {
        Trees trees = new Trees();
        trees.compare(at, expected, actual);
        return trees.differences;
    }

    private void compare(String at, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compareOrMissing(at + "." + name, expected.get(name), actual.get(name)));
        } else if (expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                compareOrMissing(at + "[" + i + "]", expected.get(i), actual.get(i));
            }
        } else if (!same(expected, actual)) {
            differences.add(at + ": expected " + expected + ", but was " + actual);
        }
    }

    private void compareOrMissing(String at, JsonNode expected, JsonNode actual) {
        if (expected == null) {
            differences.add(at + ": expected nothing, but was " + actual);
        } else if (actual == null) {
            differences.add(at + ": expected " + expected + ", but is missing");
        } else {
            compare(at, expected, actual);
        }
    }

    /** The actual tree, with the names in the order of the expected one, and as that writes it what is the same. */
    static JsonNode laid(JsonNode expected, JsonNode actual) {
        return laid(expected, actual, Trees::same);
    }

    /** The same, where all that counts is how a value reads as text. */
    static JsonNode laidTexts(JsonNode expected, JsonNode actual) {
        return laid(
                expected,
                actual,
                (one, other) -> one.isValueNode() && one.asText().equals(other.asText(null)));
    }

    private static JsonNode laid(JsonNode expected, JsonNode actual, BiPredicate<JsonNode, JsonNode> same) {
        if (same.test(expected, actual)) {
            return expected;
        }
        if (expected.isObject() && actual.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            ObjectNode laid = JsonNodeFactory.instance.objectNode();
            names.stream()
                    .filter(actual::has)
                    .forEach(name -> laid.set(name, laid(expected.path(name), actual.get(name), same)));
            return laid;
        }
        if (expected.isArray() && actual.isArray()) {
            ArrayNode laid = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < actual.size(); i++) {
                laid.add(laid(expected.path(i), actual.get(i), same));
            }
            return laid;
        }
        return actual;
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        return expected.isNumber() && actual.isNumber()
                ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
                : expected.equals(actual);
    }
}
