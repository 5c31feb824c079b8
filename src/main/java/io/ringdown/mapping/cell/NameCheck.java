package io.ringdown.mapping.cell;

import io.ringdown.mapping.cell.Token.Kind;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/**
 * Checks the names with which the paths of an expression begin, and notes what they read.
 *
 * @param problem takes each problem with the offset of its character
 */
record NameCheck(Words words, Names names, ObjIntConsumer<String> problem, Reads reads) {

    /** Checks the path that begins at that word. */
    void check(int i) {
        Token token = words.get(i);
        boolean stepped = words.is(i + 1, ".") && i + 2 < words.size();
        Token part = stepped ? words.get(i + 2) : null;
        boolean named = stepped && (part.kind() == Kind.NAME || part.kind() == Kind.TEXT);
        if (!names.known().containsKey(token.text())) {
            problem.accept(
                    "unknown name `" + token.text() + "`; "
                            + Nearest.hint(token.text(), names.known().keySet()),
                    token.offset());
        } else if (token.text().equals("context")) {
            if (named) {
                reads.context(part.text());
            }
        } else if (token.text().equals("callAt")) {
            reads.callAt();
        } else if (token.text().equals("connection")) {
            if (named) {
                value(i, part);
            } else {
                names.values().keySet().forEach(reads::value);
            }
        } else if (token.text().equals("headers") && named && words.is(i + 3, "-")) {
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
        } else if (token.text().equals("attempt") && (!named || part.text().equals("key"))) {
            reads.attemptKey();
        } else if (token.text().equals("kept")) {
            reads.kept(named ? part.text() : null);
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
        return binary && Set.of("+", "-", "*", "/", "%").stream().anyMatch(operator -> words.is(i, operator));
    }
}
