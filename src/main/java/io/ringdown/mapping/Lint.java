package io.ringdown.mapping;

import io.ringdown.mapping.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;

/**
 * Finds in an expression what JSONata would pass over in silence: unknown names and functions, secrets where none may be
 * read, arithmetic that rounds, patterns that nothing would stop.
 */
final class Lint {
    private static final int DEEPEST = 40;
    private static final Set<String> SEARCHES = Set.of("match", "contains", "replace", "split");

    private final List<Token> tokens;
    private final Names names;
    private final ObjIntConsumer<String> problem;
    private final Reads reads = new Reads();
    private final Deque<Bracket> open = new ArrayDeque<>();
    private final Set<String> locals = new HashSet<>();
    private boolean closesParameters;

    /**
     * An open bracket.
     *
     * @param call name of the function that it calls, or the empty text
     * @param relative whether names inside are parts of something else
     */
    private record Bracket(String call, boolean relative, boolean parameters) {}

    private Lint(String expression, Names names, ObjIntConsumer<String> problem) {
        this.tokens = Lexer.tokens(expression);
        this.names = names;
        this.problem = problem;
    }

    /** Reports each problem with the offset of its character, and answers what the expression reads. */
    static Reads check(String expression, Names names, ObjIntConsumer<String> problem) {
        Lint lint = new Lint(expression, names, problem);
        lint.bindings();
        for (int i = 0; i < lint.tokens.size(); i++) {
            lint.visit(i);
        }
        return lint.reads;
    }

    private void bindings() {
        boolean parameters = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            parameters |= token.is("(") && isFunctionWord(i - 1);
            parameters &= !token.is(")");
            if (token.kind() == Kind.VARIABLE && (parameters || is(i + 1, ":=") || is(i - 1, "@") || is(i - 1, "#"))) {
                locals.add(token.text());
            }
        }
    }

    private void visit(int i) {
        Token token = tokens.get(i);
        switch (token.kind()) {
            case SYMBOL -> symbol(i, token);
            case VARIABLE -> variable(i, token);
            case NAME -> name(i, token);
            case NUMBER -> number(token);
            case PATTERN -> {
                boolean argument = is(i - 1, ",") || is(i - 1, "(");
                if (!argument
                        || open.isEmpty()
                        || !SEARCHES.contains(open.peek().call())) {
                    problem.accept(
                            "a /pattern/ may only be an argument of $match, $contains, $replace or $split",
                            token.offset());
                }
            }
            case TEXT -> {
                // a text reads nothing
            }
        }
    }

    private void symbol(int i, Token token) {
        switch (token.text()) {
            case "(", "[", "{" -> {
                if (open.size() == DEEPEST) {
                    problem.accept("nested deeper than " + DEEPEST + " brackets", token.offset());
                }
                open.push(bracket(i, token));
            }
            case ")", "]", "}" -> {
                Bracket closed = open.poll();
                closesParameters = closed != null && closed.parameters();
            }
            case "|" -> problem.accept("the transform operator is not available", token.offset());
            case "*", "**" -> {
                if (!relative() && (i == 0 || !tokens.get(i - 1).endsOperand()) && !is(i - 1, ".")) {
                    reads.wholeContext();
                }
            }
            default -> {
                // operators need no care
            }
        }
    }

    private Bracket bracket(int i, Token token) {
        boolean relative = relative();
        boolean step = is(i - 1, ".") || is(i - 1, "^");
        boolean afterOperand = i > 0 && tokens.get(i - 1).endsOperand();
        Token before = i > 0 ? tokens.get(i - 1) : null;
        if (token.is("(")) {
            String call = before != null && before.kind() == Kind.VARIABLE ? before.text() : "";
            if (before != null && before.kind() == Kind.NAME && !isFunctionWord(i - 1)) {
                problem.accept("a function begins with $: $" + before.text() + "(…)", before.offset());
            }
            return new Bracket(call, relative || step, isFunctionWord(i - 1));
        }
        boolean body = token.is("{") && before != null && before.is(")") && closesParameters;
        return new Bracket("", relative || step || (afterOperand && !body), false);
    }

    private void variable(int i, Token token) {
        String name = token.text();
        if (name.isEmpty() || name.equals("$")) {
            boolean absolute = name.equals("$") || !relative();
            if (absolute
                    && is(i + 1, ".")
                    && i + 2 < tokens.size()
                    && tokens.get(i + 2).kind() == Kind.NAME) {
                root(i + 2);
            } else if (absolute) {
                reads.wholeContext();
            }
        } else if (Library.OFF.contains(name)) {
            problem.accept("$" + name + " is not available in mappings", token.offset());
        } else if (name.startsWith("__")) {
            problem.accept("a name must not begin with $__", token.offset());
        } else if (!locals.contains(name) && !Library.NAMES.contains(name)) {
            Set<String> allowed = new TreeSet<>(Library.NAMES);
            allowed.addAll(locals);
            problem.accept(
                    "unknown function or variable $" + name + "; " + Nearest.hint(name, allowed), token.offset());
        } else if (name.equals("not") && isPath(i + 1)) {
            problem.accept("$not of a missing name is nothing, not true; write $not($exists(…))", token.offset());
        }
    }

    private void name(int i, Token token) {
        if (!relative()
                && !is(i - 1, ".")
                && !Set.of("true", "false", "null").contains(token.text())
                && !isFunctionWord(i)) {
            root(i);
        }
    }

    private void root(int i) {
        Token token = tokens.get(i);
        boolean stepped = is(i + 1, ".") && i + 2 < tokens.size();
        Token part = stepped ? tokens.get(i + 2) : null;
        boolean named = stepped && (part.kind() == Kind.NAME || part.kind() == Kind.TEXT);
        if (!names.known().containsKey(token.text())) {
            problem.accept(
                    "unknown name `" + token.text() + "`; "
                            + Nearest.hint(token.text(), names.known().keySet()),
                    token.offset());
        } else if (token.text().equals("context")) {
            if (named) {
                reads.context(part.text());
            } else {
                reads.wholeContext();
            }
        } else if (token.text().equals("connection")) {
            if (named) {
                value(i, part);
            }
        } else if (token.text().equals("headers") && named && is(i + 3, "-")) {
            problem.accept(
                    "headers." + part.text()
                            + "-… is a subtraction; write the header's name in quotes, headers.\"retry-after\"",
                    part.offset());
        } else if (named
                && closed(token.text())
                && !names.known().get(token.text()).contains(part.text())) {
            problem.accept(
                    "`" + token.text() + "` has no `" + part.text() + "`; "
                            + Nearest.hint(part.text(), names.known().get(token.text())),
                    part.offset());
        }
    }

    private boolean closed(String name) {
        return name.equals("kept") || !names.known().get(name).isEmpty();
    }

    private void value(int i, Token part) {
        ValueField field = names.values().get(part.text());
        if (field == null) {
            problem.accept(
                    "`connection` has no `" + part.text() + "`; " + Nearest.hint(part.text(), names.readable()),
                    part.offset());
            return;
        }
        reads.value(field.name());
        if (field.secret() && !names.secrets()) {
            problem.accept(
                    "`" + field.name() + "` is a secret: it can be read in auth, headers, query and url only",
                    part.offset());
        } else if (field.type().equals("cells")) {
            problem.accept(
                    "`" + field.name() + "` holds cells: it must stand alone, =connection." + field.name(),
                    part.offset());
        } else if (field.type().equals("integer") && (arithmetic(i - 1, i > 1) || arithmetic(i + 3, true))) {
            problem.accept("arithmetic rounds a 64-bit `" + field.name() + "`", part.offset());
        }
    }

    private boolean arithmetic(int i, boolean binary) {
        return binary && Set.of("+", "-", "*", "/", "%").stream().anyMatch(operator -> is(i, operator));
    }

    private void number(Token token) {
        if (token.text().length() > 15 && token.text().chars().allMatch(Character::isDigit)) {
            problem.accept(
                    "numbers of more than 15 digits round; write $integer(\"" + token.text() + "\")", token.offset());
        }
    }

    private boolean isPath(int i) {
        int at = i + 1;
        while (at + 1 < tokens.size() && tokens.get(at).kind() == Kind.NAME && is(at + 1, ".")) {
            at += 2;
        }
        return is(i, "(") && at + 1 < tokens.size() && tokens.get(at).kind() == Kind.NAME && is(at + 1, ")");
    }

    private boolean relative() {
        return !open.isEmpty() && open.peek().relative();
    }

    private boolean isFunctionWord(int i) {
        return i >= 0
                && tokens.get(i).kind() == Kind.NAME
                && Set.of("function", "λ").contains(tokens.get(i).text());
    }

    private boolean is(int i, String symbol) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(symbol);
    }
}
