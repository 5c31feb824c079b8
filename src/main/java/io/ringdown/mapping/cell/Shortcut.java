package io.ringdown.mapping.cell;

import io.ringdown.mapping.cell.Token.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The simplest expressions, evaluated without JSONata: a path, also into lists, paths and texts of which the first that is
 * there counts ({@code ??}), or that are joined ({@code &}). Where JSONata's meaning is not plain (lists, nulls, large texts) it
 * leaves the value to JSONata.
 *
 * @param joined whether the parts are joined; else the first that is there counts
 * @param longest characters of a text that it makes or passes on
 */
record Shortcut(List<Part> parts, boolean joined, int longest) {
    /** Says that JSONata has to be asked. */
    static final Object UNSURE = new Object();

    private static final Set<String> LITERALS = Set.of("true", "false", "null", "function", "λ");

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");

    /** A text, or the path to a value: names of fields, and places in lists from 0. */
    private record Part(String text, List<Object> path) {}

    /** Empty when the expression is not that simple. */
    static Optional<Shortcut> of(String expression, int longest) {
        Words words = new Words(Lexer.tokens(expression));
        List<Part> parts = new ArrayList<>();
        int at = 0;
        String operator = null;
        while (expression.indexOf('\\') < 0) {
            int end = operand(words, at);
            if (end == at) {
                return Optional.empty();
            }
            parts.add(part(words, at, end));
            if (end == words.size()) {
                return Optional.of(new Shortcut(List.copyOf(parts), "&".equals(operator), longest));
            }
            String next = words.get(end).text();
            boolean known = words.is(end, "??") || words.is(end, "&");
            if (!known || (operator != null && !operator.equals(next)) || end + 1 == words.size()) {
                return Optional.empty();
            }
            operator = next;
            at = end + 1;
        }
        return Optional.empty();
    }

    /** Where the operand that begins there ends; the same place when none does. */
    private static int operand(Words words, int from) {
        if (from < words.size() && words.get(from).kind() == Kind.TEXT) {
            return words.is(from + 1, ".") ? from : from + 1;
        }
        int at = from;
        while (isStep(words, at, at == from)) {
            at += isIndex(words, at + 1) ? 4 : 1;
            if (!words.is(at, ".")) {
                return at;
            }
            at++;
        }
        return from;
    }

    private static boolean isStep(Words words, int at, boolean first) {
        if (at >= words.size()) {
            return false;
        }
        Token token = words.get(at);
        return token.kind() == Kind.NAME ? !LITERALS.contains(token.text()) : token.kind() == Kind.TEXT && !first;
    }

    private static boolean isIndex(Words words, int at) {
        return words.is(at, "[")
                && words.is(at + 2, "]")
                && words.get(at + 1).kind() == Kind.NUMBER
                && INDEX.matcher(words.get(at + 1).text()).matches();
    }

    private static Part part(Words words, int from, int end) {
        if (words.get(from).kind() == Kind.TEXT) {
            return new Part(words.get(from).text(), null);
        }
        List<Object> path = new ArrayList<>();
        for (int at = from; at < end; at += 2) {
            path.add(words.get(at).text());
            if (isIndex(words, at + 1)) {
                path.add(Integer.valueOf(words.get(at + 2).text()));
                at += 3;
            }
        }
        return new Part(null, List.copyOf(path));
    }

    /** The value, null for nothing, or {@link #UNSURE}. */
    Object value(Map<String, Object> inputs) {
        return joined ? join(inputs) : first(inputs);
    }

    private Object first(Map<String, Object> inputs) {
        for (Part part : parts) {
            Object value = value(part, inputs);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private Object join(Map<String, Object> inputs) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            Object value = value(part, inputs);
            if (value == UNSURE || value instanceof Double) {
                return UNSURE;
            } else if (value != null) {
                text.append(value);
            }
        }
        return text.length() > longest ? UNSURE : text.toString();
    }

    private Object value(Part part, Map<String, Object> inputs) {
        if (part.path() == null) {
            return part.text();
        }
        Object at = inputs;
        for (Object step : part.path()) {
            if (at instanceof Map<?, ?> map && step instanceof String) {
                at = map.get(step);
                if (at == null) {
                    return map.containsKey(step) ? UNSURE : null;
                }
            } else if (at instanceof List<?> list && step instanceof Integer place) {
                if (place >= list.size()) {
                    return null;
                }
                at = list.get(place);
            } else {
                return at instanceof List || step instanceof Integer ? UNSURE : null;
            }
        }
        return isPlain(at) ? at : UNSURE;
    }

    private boolean isPlain(Object value) {
        return value instanceof String text
                ? text.length() <= longest
                : value instanceof Integer
                        || value instanceof Boolean
                        || value instanceof Long
                        || value instanceof Double
                        || value instanceof BigDecimal
                        || value instanceof BigInteger;
    }
}
