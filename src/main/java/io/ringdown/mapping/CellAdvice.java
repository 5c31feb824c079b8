package io.ringdown.mapping;

import io.ringdown.mapping.cell.Lexer;
import io.ringdown.mapping.cell.Token;
import io.ringdown.mapping.cell.Token.Kind;
import io.ringdown.mapping.cell.Words;
import io.ringdown.mapping.file.Problems;
import java.util.List;
import java.util.Set;

/** What is worth a look in expressions: comparisons that hold for one type only, lists that may collapse, misplaced quotes. */
record CellAdvice(Problems problems) {
    private static final Set<String> SEQUENCES = Set.of("keys", "map", "filter", "each", "spread", "match");

    void give(Leaves leaves) {
        leaves.texts().forEach((pointer, text) -> {
            if (Leaves.isCell(text)) {
                Words words = new Words(Lexer.tokens(text.substring(1)));
                digits(words, pointer);
                quoted(words, pointer);
                if (pointer.contains("/json/")) {
                    collapse(words, pointer);
                }
            }
        });
    }

    /** {@code body.code = "21211"} is false where the vendor sends a number. */
    private void digits(Words words, String pointer) {
        for (int i = 1; i + 1 < words.size(); i++) {
            Token text = words.get(i + 1);
            boolean digits = text.kind() == Kind.TEXT && text.text().matches("[0-9]+");
            String path = digits && (words.is(i, "=") || words.is(i, "!=")) ? path(words, i - 1) : "";
            if (path.startsWith("body.")) {
                problems.warnInText(
                        pointer,
                        1 + text.offset(),
                        "a number is never equal to a text; $string(" + path + ") = \"" + text.text()
                                + "\" holds whichever the vendor sends");
            }
        }
    }

    /** {@code ='visitor.name & "…"'} is that text, whatever the visitor's name. */
    private void quoted(Words words, String pointer) {
        if (words.size() == 1 && words.get(0).kind() == Kind.TEXT) {
            problems.warnLine(
                    pointer,
                    "is always one text; a text needs no =, and quotes of YAML around an expression stand before it: '=…'");
        }
    }

    private static String path(Words words, int last) {
        int at = last;
        StringBuilder path = new StringBuilder();
        while (words.isName(at)) {
            path.insert(0, words.get(at).text());
            if (!words.is(at - 1, ".")) {
                break;
            }
            path.insert(0, '.');
            at -= 2;
        }
        return path.toString();
    }

    /** A sequence of one item becomes that item; inside a list its items are added either way. */
    private void collapse(Words words, String pointer) {
        boolean item = pointer.matches(".*/[0-9]+");
        boolean call = words.size() > 2
                && words.get(0).kind() == Kind.VARIABLE
                && SEQUENCES.contains(words.get(0).text());
        if (!item && call && words.is(1, "(") && closing(words) == words.size() - 1) {
            problems.warn(
                    pointer,
                    "$" + words.get(0).text() + " of one item yields that item, not a list; write =[$"
                            + words.get(0).text() + "(…)] for a list");
        }
    }

    private static int closing(Words words) {
        int depth = 0;
        for (int i = 1; i < words.size(); i++) {
            Token token = words.get(i);
            if (token.kind() == Kind.SYMBOL) {
                depth += List.of("(", "[", "{").contains(token.text()) ? 1 : 0;
                depth -= List.of(")", "]", "}").contains(token.text()) ? 1 : 0;
            }
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
