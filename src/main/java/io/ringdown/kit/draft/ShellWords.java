package io.ringdown.kit.draft;

import static java.util.regex.Pattern.DOTALL;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits one command into words as a POSIX shell does. Variables stay as they are written; everything that would run more is refused. */
final class ShellWords {
    private static final String MORE = "|;&<>`()";
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|x[0-9a-fA-F]{1,2}|.)", DOTALL);
    private static final String CONTROLS = "nrtbf";
    private static final String CONTROLLED = "\n\r\t\b\f";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private StringBuilder word;
    private int at;

    private ShellWords(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when a quote does not end, or the line is more than one command */
    static List<String> of(String text) {
        ShellWords split = new ShellWords(text.replace("\r\n", "\n").strip());
        split.split();
        return split.words;
    }

    private void split() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case ' ', '\t', '\n' -> end();
                case '\'' -> add(upTo('\'', false));
                case '"' -> add(upTo('"', true));
                case '\\' -> escape();
                default -> plain(c);
            }
        }
        end();
    }

    private void plain(char c) {
        if (c == '$' && at < text.length() && text.charAt(at) == '\'') {
            at++;
            add(ansi());
        } else if (MORE.indexOf(c) >= 0 || c == '$' && at < text.length() && text.charAt(at) == '(') {
            throw new IllegalArgumentException(
                    "The line is more than one command: `" + c + "` stands outside of quotes");
        } else {
            add(String.valueOf(c));
        }
    }

    private void escape() {
        if (at >= text.length()) {
            return;
        }
        char next = text.charAt(at++);
        if (next != '\n') {
            add(String.valueOf(next));
        }
    }

    /** The text up to that quote; in double quotes a backslash spares what it stands before. */
    private String upTo(char quote, boolean escapes) {
        StringBuilder inside = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                return inside.toString();
            }
            if (c == '\\' && escapes && at < text.length() && "\"\\$`\n".indexOf(text.charAt(at)) >= 0) {
                c = text.charAt(at++);
                if (c == '\n') {
                    continue;
                }
            }
            inside.append(c);
        }
        throw unended(quote);
    }

    /** What stands in {@code $'…'}, where a backslash begins an escape as in C: browsers copy requests so. */
    private String ansi() {
        int from = at;
        while (at < text.length() && text.charAt(at) != '\'') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw unended('\'');
        }
        return ESCAPE.matcher(text.substring(from, at++))
                .replaceAll(escape -> Matcher.quoteReplacement(meant(escape.group(1))));
    }

    private static String meant(String escape) {
        if (escape.length() > 1) {
            return Character.toString(Integer.parseUnsignedInt(escape.substring(1), 16));
        }
        int control = CONTROLS.indexOf(escape);
        return control < 0 ? escape : CONTROLLED.substring(control, control + 1);
    }

    private static IllegalArgumentException unended(char quote) {
        return new IllegalArgumentException("A quote (" + quote + ") does not end");
    }

    private void add(String part) {
        word = word == null ? new StringBuilder() : word;
        word.append(part);
    }

    private void end() {
        if (word != null) {
            words.add(word.toString());
            word = null;
        }
    }
}
