package io.ringdown.mapping.cell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Functions of cells that shape texts, maps and lists. What is missing yields nothing. */
public final class Texts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\p{Z}\\s]+");
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9_-]");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");

    private Texts() {}

    /** How a value reads in a form, a query or a header: numbers in full, a map or list as its JSON text; null for nothing. */
    public static String of(Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        } else if (value instanceof Map || value instanceof List) {
            try {
                return JSON.writeValueAsString(Trees.clean(value));
            } catch (JsonProcessingException impossible) {
                throw new CellFailure("cannot be written as JSON");
            }
        } else if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
            return plain(BigDecimal.valueOf(number));
        } else {
            return value instanceof BigDecimal number ? plain(number) : value.toString();
        }
    }

    /** {@code $line(text, max)}: one line without control characters, at most so many characters. */
    static Object line(Object text, Object max) {
        if (text == null) {
            return null;
        }
        String line = BLANKS.matcher(of(text)).replaceAll(" ").strip();
        int most = max instanceof Number number ? Math.max(0, number.intValue()) : Integer.MAX_VALUE;
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)).strip();
    }

    /** {@code $texts(map)}: keys of letters, digits, - and _ (any other character becomes _), values as text. */
    static Object texts(Object map) {
        if (map == null) {
            return null;
        }
        Map<String, Object> texts = new LinkedHashMap<>();
        map(map, "$texts").forEach((key, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                texts.put(ODD.matcher(String.valueOf(key)).replaceAll("_"), of(value));
            }
        });
        return texts;
    }

    /** {@code $list(map, "name", "value")}: always a list, of one map for each entry. */
    static Object list(Object map, Object name, Object value) {
        if (map == null) {
            return null;
        }
        List<Object> list = new ArrayList<>();
        map(map, "$list").forEach((key, part) -> {
            if (part != null && !"".equals(part)) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put(of(name), key);
                entry.put(of(value), part);
                list.add(entry);
            }
        });
        return list;
    }

    /** {@code $at(map, path)}: what stands at a dotted path; a number, {@code .0} or {@code [0]}, counts in a list. */
    static Object at(Object tree, Object path) {
        if (tree == null || path == null) {
            return null;
        }
        Object at = tree;
        for (String step : of(path).replace("[", ".").replace("]", "").split("\\.")) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(step);
            } else if (at instanceof List<?> list
                    && INDEX.matcher(step).matches()
                    && Integer.parseInt(step) < list.size()) {
                at = list.get(Integer.parseInt(step));
            } else {
                return null;
            }
        }
        return at;
    }

    /** {@code $integer(text)}: the whole number of 64 bits that the text says, exactly. */
    static Object integer(Object text) {
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(of(text).strip());
        } catch (NumberFormatException other) {
            throw new CellFailure("$integer expects a whole number of at most 64 bits");
        }
    }

    private static Map<?, ?> map(Object value, String function) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new CellFailure(function + " expects a map");
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return Math.abs(bare.scale()) > 400 ? bare.toString() : bare.toPlainString();
    }
}
