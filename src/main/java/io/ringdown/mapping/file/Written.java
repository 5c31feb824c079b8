package io.ringdown.mapping.file;

import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * How a text is written in its file: it finds each character there, whatever quotes, escapes, folds and indents stand between.
 *
 * @param source the whole file
 * @param start of the text in the file, in code points, with its quote or mark
 * @param value what YAML reads there
 */
record Written(String source, int start, String value, ScalarStyle style) {

    /** Whether YAML may have cut it short: a text without quotes that something follows in its line. */
    boolean cut() {
        int end = begin();
        for (int i = 0; i < value.length(); i++) {
            end = after(end, value.charAt(i));
        }
        String rest = source.substring(Math.min(end, source.length()));
        return style == ScalarStyle.PLAIN
                && rest.lines().findFirst().map(line -> !line.isBlank()).orElse(false);
    }

    /** Line and column of the character of the value with that index, or of its end. */
    Place place(int offset) {
        int at = begin();
        for (int i = 0; i < Math.min(offset, value.length()); i++) {
            at = after(at, value.charAt(i));
        }
        if (offset < value.length()) {
            at = aligned(at, value.charAt(offset));
        }
        at = Math.min(at, source.length());
        int line = 1
                + (int) source.substring(0, at)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
        int column = at - source.lastIndexOf('\n', at - 1);
        return new Place(line, column, line, column, null);
    }

    private int begin() {
        int at = source.offsetByCodePoints(0, start);
        while (source.startsWith("!", at) || source.startsWith("&", at)) {
            while (!isBlank(source.charAt(at))) {
                at++;
            }
            at = pastBlanks(at);
        }
        return switch (style) {
            case PLAIN -> at;
            case SINGLE_QUOTED, DOUBLE_QUOTED -> at + 1;
            default -> source.indexOf('\n', at) + 1;
        };
    }

    /** Where the file goes on behind that letter of the value. */
    private int after(int from, char letter) {
        if (Character.isLowSurrogate(letter) && !source.startsWith(String.valueOf(letter), from)) {
            return from;
        }
        int at = aligned(from, letter);
        if (at >= source.length()) {
            return at;
        }
        char found = source.charAt(at);
        if (style == ScalarStyle.DOUBLE_QUOTED && found == '\\') {
            return at + escape(at);
        } else if (style == ScalarStyle.SINGLE_QUOTED && found == '\'') {
            return at + 2;
        } else if (isBlank(letter)) {
            int end = pastBlanks(at);
            return source.substring(at, end).indexOf('\n') >= 0 ? end : Math.min(at + 1, end);
        }
        return at + 1;
    }

    /** Passes what stands before that letter and belongs to no letter: indents, and line ends behind a backslash. */
    private int aligned(int from, char letter) {
        int at = isBlank(letter) ? from : pastBlanks(from);
        boolean joined = style == ScalarStyle.DOUBLE_QUOTED && source.startsWith("\\\n", at);
        return joined ? aligned(pastBlanks(at + 1), letter) : at;
    }

    private int escape(int at) {
        return switch (at + 1 < source.length() ? source.charAt(at + 1) : ' ') {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    private int pastBlanks(int from) {
        int at = from;
        while (at < source.length() && isBlank(source.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
    }
}
