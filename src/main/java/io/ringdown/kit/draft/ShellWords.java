package io.ringdown.kit.draft;

import java.util.ArrayList;
import java.util.List;

/** Splits one command into words as a POSIX shell does. Variables stay as they are written; everything that would run more is refused. */
final class ShellWords {
    private static final String MORE = "|;&<>`()";

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
            add(upTo('\'', true).translateEscapes());
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
        throw new IllegalArgumentException("A quote (" + quote + ") does not end");
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
