package io.ringdown.mapping.cell;

import io.ringdown.mapping.cell.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts an expression into words as JSONata does; what JSONata itself will refuse may be cut anyhow. */
public final class Lexer {
    private static final Set<String> WIDE = Set.of("..", ":=", "!=", ">=", "<=", "**", "~>", "?:", "??");
    private static final Set<String> WORDS = Set.of("and", "or", "in");
    private static final String NARROW = ".[]{}(),@#;:?+-*/%|=<>^&!~";
    private static final String BLANKS = " \t\n\r";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The words of an expression, in its order, without blanks and comments. */
    public static List<Token> tokens(String expression) {
        Lexer lexer = new Lexer(expression);
        while (lexer.at < expression.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char first = text.charAt(at);
        String two = text.substring(at, Math.min(text.length(), at + 2));
        if (BLANKS.indexOf(first) >= 0) {
            at++;
        } else if (two.equals("/*")) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
        } else if (first == '/' && !afterOperand()) {
            pattern();
        } else if (first == '"' || first == '\'') {
            quoted(first, Kind.TEXT);
        } else if (first == '`') {
            quoted(first, Kind.NAME);
        } else if (WIDE.contains(two)) {
            add(Kind.SYMBOL, two, two.length());
        } else if (NARROW.indexOf(first) >= 0) {
            add(Kind.SYMBOL, String.valueOf(first), 1);
        } else {
            word();
        }
    }

    private boolean afterOperand() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).endsOperand();
    }

    private void pattern() {
        int end = at + 1;
        int depth = 0;
        while (end < text.length() && (text.charAt(end) != '/' || depth > 0)) {
            char letter = text.charAt(end);
            if (letter == '\\') {
                end++;
            } else if ("([{".indexOf(letter) >= 0) {
                depth++;
            } else if (")]}".indexOf(letter) >= 0) {
                depth--;
            }
            end++;
        }
        end++;
        while (end < text.length() && "im".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        end = Math.min(end, text.length());
        add(Kind.PATTERN, text.substring(at, end), end - at);
    }

    private void quoted(char quote, Kind kind) {
        StringBuilder content = new StringBuilder();
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            if (text.charAt(end) == '\\' && quote != '`' && end + 1 < text.length()) {
                end++;
            }
            content.append(text.charAt(end++));
        }
        add(kind, content.toString(), Math.min(end + 1, text.length()) - at);
    }

    private void word() {
        int end = at;
        boolean number = Character.isDigit(text.charAt(at));
        while (end < text.length() && BLANKS.indexOf(text.charAt(end)) < 0 && inWord(end, number)) {
            end++;
        }
        String word = text.substring(at, end);
        if (number) {
            add(Kind.NUMBER, word, word.length());
        } else if (word.startsWith("$")) {
            add(Kind.VARIABLE, word.substring(1), word.length());
        } else {
            add(WORDS.contains(word) ? Kind.SYMBOL : Kind.NAME, word, word.length());
        }
    }

    private boolean inWord(int index, boolean number) {
        char letter = text.charAt(index);
        boolean fraction =
                number && letter == '.' && index + 1 < text.length() && Character.isDigit(text.charAt(index + 1));
        return fraction || NARROW.indexOf(letter) < 0;
    }

    private void add(Kind kind, String word, int length) {
        tokens.add(new Token(kind, word, at));
        at += length;
    }
}
