package io.ringdown.mapping.cell;

import io.ringdown.mapping.cell.Token.Kind;
import java.util.List;
import java.util.Set;

/** The words of one expression, asked about by index; {@code is…} may be asked of any index. */
public record Words(List<Token> tokens) {
    private static final Set<String> FUNCTION = Set.of("function", "λ");

    /** How many there are. */
    public int size() {
        return tokens.size();
    }

    /** @throws IndexOutOfBoundsException when there is none */
    public Token get(int i) {
        return tokens.get(i);
    }

    /** Whether that symbol stands there. */
    public boolean is(int i, String symbol) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(symbol);
    }

    /** Whether a name stands there. */
    public boolean isName(int i) {
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
