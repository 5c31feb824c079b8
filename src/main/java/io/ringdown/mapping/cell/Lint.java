package io.ringdown.mapping.cell;

import io.ringdown.mapping.cell.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
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

    private final Words words;
    private final NameCheck names;
    private final Arguments arguments;
    private final Comparisons comparisons;
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
        this.words = new Words(Lexer.tokens(expression));
        this.names = new NameCheck(words, names, problem, reads);
        this.arguments = new Arguments(words, names, problem);
        this.comparisons = new Comparisons(words, names, problem);
        this.problem = problem;
    }

    /** Reports each problem with the offset of its character, and answers what the expression reads. */
    static Reads check(String expression, Names names, ObjIntConsumer<String> problem) {
        Lint lint = new Lint(expression, names, problem);
        lint.bindings();
        Doubling.check(lint.words, problem);
        for (int i = 0; i < lint.words.size(); i++) {
            lint.visit(i);
        }
        return lint.reads;
    }

    private void bindings() {
        boolean parameters = false;
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            parameters |= token.is("(") && words.isFunction(i - 1);
            parameters &= !token.is(")");
            if (token.kind() == Kind.VARIABLE
                    && (parameters || words.is(i + 1, ":=") || words.is(i - 1, "@") || words.is(i - 1, "#"))) {
                locals.add(token.text());
            }
        }
    }

    private void visit(int i) {
        Token token = words.get(i);
        switch (token.kind()) {
            case SYMBOL -> symbol(i, token);
            case VARIABLE -> variable(i, token);
            case NAME -> name(i, token);
            case NUMBER -> number(token);
            case PATTERN -> {
                boolean argument = words.is(i - 1, ",") || words.is(i - 1, "(");
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
            case "|" -> {
                if (words.is(i - 1, "~>")) {
                    problem.accept("the transform operator |…| is not available", token.offset());
                }
            }
            case "=", "!=" -> {
                if (!relative()) {
                    comparisons.check(i);
                }
            }
            default -> {
                // other operators need no care
            }
        }
    }

    private Bracket bracket(int i, Token token) {
        boolean relative = relative();
        boolean step = words.is(i - 1, ".") || words.is(i - 1, "^");
        boolean afterOperand = i > 0 && words.get(i - 1).endsOperand();
        Token before = i > 0 ? words.get(i - 1) : null;
        if (token.is("(")) {
            String call = before != null && before.kind() == Kind.VARIABLE ? before.text() : "";
            if (before != null && before.kind() == Kind.NAME && !words.isFunction(i - 1)) {
                problem.accept("a function begins with $: $" + before.text() + "(…)", before.offset());
            }
            return new Bracket(call, relative || step, words.isFunction(i - 1));
        }
        boolean body = token.is("{") && before != null && before.is(")") && closesParameters;
        return new Bracket("", relative || step || (afterOperand && !body), false);
    }

    private void variable(int i, Token token) {
        String name = token.text();
        if (name.isEmpty() || name.equals("$")) {
            boolean absolute = name.equals("$") || !relative();
            if (absolute
                    && words.is(i + 1, ".")
                    && i + 2 < words.size()
                    && words.get(i + 2).kind() == Kind.NAME) {
                names.check(i + 2);
            }
        } else if (Library.OFF.contains(name)) {
            problem.accept("$" + name + " is not available in mappings", token.offset());
        } else if (name.startsWith("__")) {
            problem.accept("a name must not begin with $__", token.offset());
        } else if (!locals.contains(name) && !Library.NAMES.contains(name)) {
            Set<String> allowed = new TreeSet<>();
            Library.NAMES.forEach(known -> allowed.add("$" + known));
            locals.forEach(local -> allowed.add("$" + local));
            problem.accept(
                    "unknown function or variable $" + name + "; " + Nearest.hint("$" + name, allowed), token.offset());
        } else if (name.equals("not") && words.isPath(i + 1)) {
            problem.accept("$not of a missing name is nothing, not true; write $not($exists(…))", token.offset());
        } else if (words.is(i + 1, "(")) {
            arguments.check(i);
        }
    }

    private void name(int i, Token token) {
        if (!relative()
                && !words.is(i - 1, ".")
                && !Set.of("true", "false", "null").contains(token.text())
                && !words.is(i + 1, "(")
                && !isRestOfHeader(i)) {
            names.check(i);
        }
    }

    /** The {@code after} in {@code headers.retry-after}, of which enough is said. */
    private boolean isRestOfHeader(int i) {
        return words.is(i - 1, "-")
                && words.is(i - 3, ".")
                && words.get(i - 4).text().equals("headers");
    }

    private void number(Token token) {
        if (token.text().length() > 15 && token.text().chars().allMatch(Character::isDigit)) {
            problem.accept(
                    "numbers of more than 15 digits round; write $integer(\"" + token.text() + "\")", token.offset());
        }
    }

    private boolean relative() {
        return !open.isEmpty() && open.peek().relative();
    }
}
