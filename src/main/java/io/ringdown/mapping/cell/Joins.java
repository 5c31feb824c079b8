package io.ringdown.mapping.cell;

import java.util.List;
import java.util.stream.Collectors;

/**
 * JSONata's functions that make a long text of short ones, with the same meaning and a limit.
 *
 * @param limit characters of what they make
 */
record Joins(int limit) {

    Object pad(String text, Number width, String filling) {
        if (text == null || width == null) {
            return text;
        }
        String letters = filling == null || filling.isEmpty() ? " " : filling;
        if (Math.abs(width.doubleValue()) > limit) {
            throw new CellFailure("$pad makes more than " + limit + " characters");
        }
        int missing = Math.abs(width.intValue()) - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        int[] filler = letters.codePoints().toArray();
        StringBuilder padding = new StringBuilder();
        for (int i = 0; i < missing; i++) {
            padding.appendCodePoint(filler[i % filler.length]);
        }
        return width.intValue() > 0 ? text + padding : padding + text;
    }

    Object join(List<?> texts, String separator) {
        if (texts == null) {
            return null;
        }
        String between = separator == null ? "" : separator;
        long size = (long) between.length() * texts.size()
                + texts.stream()
                        .mapToLong(text -> String.valueOf(text).length())
                        .sum();
        if (size > limit) {
            throw new CellFailure("$join makes more than " + limit + " characters");
        }
        return texts.stream().map(String::valueOf).collect(Collectors.joining(between));
    }
}
