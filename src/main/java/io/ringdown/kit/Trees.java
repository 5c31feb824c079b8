package io.ringdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Compares JSON trees: the order of names does not count, that of lists does, and 1 is 1.0. */
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

    private static boolean same(JsonNode expected, JsonNode actual) {
        return expected.isNumber() && actual.isNumber()
                ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
                : expected.equals(actual);
    }
}
