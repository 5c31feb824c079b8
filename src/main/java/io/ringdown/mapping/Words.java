package io.ringdown.mapping;

import io.ringdown.mapping.Token.Kind;
import java.util.List;
import java.util.Set;

/** The words of one expression, asked about by index; any index may be asked for. */
record Words(List<Token> tokens) {
    private static final Set<String> FUNCTION = Set.of("function", "λ");

    int size() {
        return tokens.size();
    }

    Token get(int i) {
        return tokens.get(i);
    }

    boolean is(int i, String symbol) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(symbol);
    }

    boolean isName(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).kind() == Kind.NAME;
    }

    /** Whether a function is defined there. */
    boolean isFunction(int i) {
        return isName(i) && FUNCTION.contains(tokens.get(i).text());
    }

    /** Whether nothing but one path stands there in brackets. */
    boolean isPath(int i) {
        int at = i + 1;
        while (isName(at) && is(at + 1, ".")) {
            at += 2;
        }
        return is(i, "(") && isName(at) && is(at + 1, ")");
    }
}
