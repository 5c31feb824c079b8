package io.ringdown.mapping.cell;

import io.ringdown.escalation.Durations;
import io.ringdown.mapping.cell.Token.Kind;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/**
 * Checks what stands in the brackets of a call: how many arguments our own functions get, the texts and numbers among them,
 * and whole numbers of 64 bits that JSONata's {@code $number} would round.
 *
 * @param problem takes each problem with the offset of its character
 */
record Arguments(Words words, Names names, ObjIntConsumer<String> problem) {
    private static final Map<String, Arity> OWN = Map.of(
            "time", new Arity(1, 3, "when, \"iso\", zone"),
            "later", new Arity(2, 2, "when, \"15m\""),
            "line", new Arity(2, 2, "text, 100"),
            "texts", new Arity(1, 1, "map"),
            "list", new Arity(3, 3, "map, \"name\", \"value\""),
            "at", new Arity(2, 2, "map, path"),
            "integer", new Arity(1, 1, "text"),
            "json", new Arity(1, 1, "text"),
            "form", new Arity(1, 1, "text"));

    /** How many arguments a function takes, and how they are called. */
    private record Arity(int least, int most, String names) {}

    /** One argument: the indexes of its first word and of the one behind its last. */
    private record Argument(int from, int to) {}

    /** Checks the call of the function whose name is that word. */
    void check(int i) {
        String function = words.get(i).text();
        Optional<List<Argument>> found = arguments(i + 1);
        if (found.isEmpty()) {
            return;
        }
        List<Argument> arguments = found.get();
        int piped = words.is(i - 1, "~>") ? 1 : 0;
        Arity arity = OWN.get(function);
        int count = arguments.size() + piped;
        if (arity != null && (count < arity.least() || count > arity.most())) {
            problem.accept(
                    "$" + function + " takes " + many(arity) + ", $" + function + "(" + arity.names() + "), found "
                            + count,
                    words.get(i).offset());
            return;
        }
        for (int n = 0; n < arguments.size(); n++) {
            Argument argument = arguments.get(n);
            if (argument.to() - argument.from() == 1) {
                literal(function, n + piped, words.get(argument.from()));
            } else if (function.equals("number") && isWhole(argument)) {
                problem.accept(
                        "$number rounds a 64-bit `"
                                + words.get(argument.from() + 2).text() + "`, which is a number already",
                        words.get(i).offset());
            }
        }
    }

    private static String many(Arity arity) {
        String most = arity.most() + (arity.most() == 1 ? " argument" : " arguments");
        return arity.least() == arity.most() ? most : arity.least() + " to " + most;
    }

    /** Empty where the call has no end or leaves a place open (?). */
    private Optional<List<Argument>> arguments(int bracket) {
        List<Argument> arguments = new ArrayList<>();
        int depth = 0;
        int from = bracket + 1;
        for (int i = bracket; i < words.size(); i++) {
            Token token = words.get(i);
            depth += Set.of("(", "[", "{").contains(token.text()) && token.kind() == Kind.SYMBOL ? 1 : 0;
            depth -= Set.of(")", "]", "}").contains(token.text()) && token.kind() == Kind.SYMBOL ? 1 : 0;
            boolean end = depth == 0;
            if (end || depth == 1 && token.is(",")) {
                if (i > from) {
                    arguments.add(new Argument(from, i));
                }
                from = i + 1;
            }
            if (end) {
                boolean open =
                        arguments.stream().anyMatch(one -> one.to() - one.from() == 1 && words.is(one.from(), "?"));
                return open ? Optional.empty() : Optional.of(arguments);
            }
        }
        return Optional.empty();
    }

    private void literal(String function, int position, Token token) {
        String call = function + position;
        boolean text = token.kind() == Kind.TEXT;
        boolean number = token.kind() == Kind.NUMBER;
        if (call.equals("time1") && text && !isForm(token.text())) {
            refuse(
                    "$time knows the forms \"iso\", \"seconds\", \"millis\" and patterns such as \"yyyy-MM-dd HH:mm\"",
                    token);
        } else if (call.equals("time2") && text && !isZone(token.text())) {
            refuse("$time knows zones such as \"Europe/Paris\" and \"UTC\"", token);
        } else if (call.equals("later1") && (number || text && !isDuration(token.text()))) {
            refuse("$later adds a number and ms, s, m, h or d, such as \"15m\"", token);
        } else if (call.equals("line1") && text) {
            refuse("$line cuts at a number of characters, such as 100", token);
        } else if (call.equals("integer0") && text && !token.text().matches("[-+]?[0-9]{1,19}")) {
            refuse("$integer reads a whole number of at most 64 bits", token);
        }
    }

    private void refuse(String message, Token token) {
        problem.accept(message + "; found `" + token.text() + "`", token.offset());
    }

    private boolean isWhole(Argument argument) {
        int from = argument.from();
        if (argument.to() - from != 3 || !words.get(from).text().equals("connection") || !words.is(from + 1, ".")) {
            return false;
        }
        ValueField field = names.values().get(words.get(from + 2).text());
        return field != null && field.type().equals("integer");
    }

    /** Nearly every word is a pattern to Java, so that a slip in one of ours has to be asked for. */
    private static boolean isForm(String form) {
        Set<String> known = Set.of("iso", "seconds", "millis");
        boolean slip = known.stream().anyMatch(word -> Nearest.distance(word, form) <= word.length() / 3);
        try {
            return known.contains(form) || !slip && DateTimeFormatter.ofPattern(form, Locale.ROOT) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean isDuration(String length) {
        try {
            return Durations.parse(length) != null;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
