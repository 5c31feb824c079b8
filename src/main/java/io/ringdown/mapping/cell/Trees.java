package io.ringdown.mapping.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes of what a cell yields a tree of plain data: null and "" are nothing, and what holds only nothing is nothing too. */
public final class Trees {
    private Trees() {}

    /**
     * The value without what is nothing in it; null when nothing is left.
     *
     * @throws CellFailure when it holds something that is no data, such as a function
     */
    public static Object clean(Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        } else if (value instanceof String text) {
            return text.isEmpty() ? null : sound(text);
        } else if (value instanceof Number number) {
            if (Double.isNaN(number.doubleValue()) || (number instanceof Double decimal && decimal.isInfinite())) {
                throw new CellFailure("yields a number that is none");
            }
            return number;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> fields = new LinkedHashMap<>();
            map.forEach((key, part) -> put(fields, sound(String.valueOf(key)), clean(part)));
            return fields.isEmpty() ? null : fields;
        } else if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> add(items, clean(item)));
            return items.isEmpty() ? null : items;
        }
        throw new CellFailure("yields a function, not data");
    }

    /**
     * The value with every part of it, also those that are null or empty.
     *
     * @throws CellFailure as {@link #clean}
     */
    public static Object sound(Object value) {
        if (value == null || "".equals(value)) {
            return value;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> fields = new LinkedHashMap<>();
            map.forEach((key, part) -> fields.put(sound(String.valueOf(key)), sound(part)));
            return fields;
        } else if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(sound(item)));
            return items;
        }
        return clean(value);
    }

    /** Puts what is not null. */
    public static void put(Map<String, Object> fields, String key, Object value) {
        if (value != null) {
            fields.put(key, value);
        }
    }

    /** Adds what is not null. */
    public static void add(List<Object> items, Object item) {
        if (item != null) {
            items.add(item);
        }
    }

    /** The text with U+FFFD for halves of characters, which no encoding can carry. */
    public static String sound(String text) {
        int at = 0;
        while (at < text.length() && !Character.isSurrogate(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder sound = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(sound::appendCodePoint);
        return sound.toString();
    }
}
