package io.ringdown.mapping.cell;

import io.ringdown.mapping.cell.Token.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/**
 * Finds comparisons whose sides are never of one type: to JSONata {@code status = "200"} is false, whatever the status.
 *
 * @param problem takes each problem with the offset of its character
 */
record Comparisons(Words words, Names names, ObjIntConsumer<String> problem) {
    private static final Set<String> BEFORE = Set.of("(", "[", "{", ",", "?", ":", ":=", ";", "and", "or", "?:", "??");
    private static final Set<String> AFTER = Set.of(")", "]", "}", ",", "?", ":", ";", "and", "or", "?:", "??");
    private static final Set<String> TEXTS = Set.of(
            "phone",
            "visitor",
            "conversation",
            "bot",
            "language",
            "channel",
            "callAt",
            "now",
            "attempt",
            "text",
            "headers",
            "kept");

    /** The types that a side can have. */
    private enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        UNKNOWN
    }

    /** A side of a comparison: the indexes of its first and last word. */
    private record Side(int from, int to, Type type, boolean literal) {}

    /** Checks the {@code =} or {@code !=} at that word. */
    void check(int i) {
        Side left = side(start(i - 1), i - 1);
        Side right = side(i + 1, end(i + 1));
        boolean whole = (left.from() == 0 || in(left.from() - 1, BEFORE))
                && (right.to() == words.size() - 1 || in(right.to() + 1, AFTER));
        if (!whole || left.type() == Type.UNKNOWN || right.type() == Type.UNKNOWN || left.type() == right.type()) {
            return;
        }
        Side literal = right.literal() ? right : left;
        Side other = literal == right ? left : right;
        problem.accept(
                shown(other) + " is " + word(other.type()) + " and " + shown(literal) + " is " + word(literal.type())
                        + ": they are never equal" + cure(literal, other.type()),
                words.get(literal.from()).offset());
    }

    private String cure(Side literal, Type wanted) {
        if (!literal.literal()) {
            return "";
        }
        String text = words.get(literal.from()).text();
        boolean fits =
                switch (wanted) {
                    case TEXT -> true;
                    case NUMBER -> text.matches("[0-9]+");
                    default -> Set.of("true", "false").contains(text);
                };
        return fits ? "; write " + (wanted == Type.TEXT ? "\"" + text + "\"" : text) : "";
    }

    private static String word(Type type) {
        return type == Type.BOOLEAN ? "true or false" : "a " + type.name().toLowerCase(Locale.ROOT);
    }

    private String shown(Side side) {
        StringBuilder shown = new StringBuilder();
        for (int i = side.from(); i <= side.to(); i++) {
            Token token = words.get(i);
            boolean quoted = token.kind() == Kind.TEXT;
            shown.append(quoted ? "\"" : "").append(token.text()).append(quoted ? "\"" : "");
        }
        return "`" + shown + "`";
    }

    private boolean in(int i, Set<String> symbols) {
        return words.get(i).kind() == Kind.SYMBOL
                && symbols.contains(words.get(i).text());
    }

    private int start(int last) {
        int at = last;
        while (at >= 2 && words.is(at - 1, ".") && isPart(at) && isPart(at - 2)) {
            at -= 2;
        }
        return Math.max(0, at);
    }

    private int end(int first) {
        int at = first;
        while (at + 2 < words.size() && words.is(at + 1, ".") && isPart(at) && isPart(at + 2)) {
            at += 2;
        }
        return Math.min(at, words.size() - 1);
    }

    private boolean isPart(int i) {
        return words.isName(i) || words.get(i).kind() == Kind.TEXT;
    }

    private Side side(int from, int to) {
        if (from > to || from >= words.size()) {
            return new Side(from, to, Type.UNKNOWN, false);
        }
        Token first = words.get(from);
        boolean truth = words.isName(from) && Set.of("true", "false").contains(first.text());
        if (from == to && (truth || Set.of(Kind.TEXT, Kind.NUMBER).contains(first.kind()))) {
            Type type = truth ? Type.BOOLEAN : first.kind() == Kind.TEXT ? Type.TEXT : Type.NUMBER;
            return new Side(from, to, type, true);
        }
        return new Side(from, to, words.isName(from) ? path(first.text(), from, to) : Type.UNKNOWN, false);
    }

    private Type path(String name, int from, int to) {
        String part = to == from + 2 ? words.get(to).text() : "";
        if (name.equals("status") && from == to) {
            return Type.NUMBER;
        } else if (name.equals("connection") && names.values().containsKey(part)) {
            return value(names.values().get(part));
        } else if (name.equals("phone") && part.equals("possible") || name.equals("consent") && part.equals("given")) {
            return Type.BOOLEAN;
        }
        return TEXTS.contains(name) && to <= from + 2 ? Type.TEXT : Type.UNKNOWN;
    }

    private static Type value(ValueField field) {
        return field.list()
                ? Type.UNKNOWN
                : switch (field.type()) {
                    case "integer", "number" -> Type.NUMBER;
                    case "boolean" -> Type.BOOLEAN;
                    case "cells" -> Type.UNKNOWN;
                    default -> Type.TEXT;
                };
    }
}
