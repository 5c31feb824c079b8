package io.ringdown.kit.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a text that a simple pattern matches, such as {@code AC[0-9a-f]{32}}. */
final class PatternExample {
    private static final Pattern PART =
            Pattern.compile("(\\[\\^?[^]]+]|\\\\.|[^\\\\\\[(|])(\\{(\\d+)(,\\d*)?}|[*+?])?");

    private PatternExample() {}

    /** The text; empty when the pattern is not one that this understands. */
    static String of(Pattern pattern) {
        String text = pattern.pattern();
        StringBuilder example = new StringBuilder();
        Matcher part = PART.matcher(text);
        int at = 0;
        while (at < text.length() && part.find(at) && part.start() == at) {
            example.append(one(part.group(1)).repeat(times(part)));
            at = part.end();
        }
        return at == text.length() && pattern.matcher(example).matches() ? example.toString() : "";
    }

    private static String one(String part) {
        if (part.startsWith("[")) {
            return one(part.charAt(1) == '\\' ? part.substring(1, 3) : part.substring(1, 2));
        }
        return switch (part) {
            case "\\d" -> "1";
            case "\\w", "." -> "a";
            case "\\s" -> " ";
            default -> part.substring(part.length() - 1);
        };
    }

    private static int times(Matcher part) {
        if (part.group(3) != null) {
            return Math.min(64, Integer.parseInt(part.group(3)));
        }
        return "*".equals(part.group(2)) || "?".equals(part.group(2)) ? 0 : 1;
    }
}
