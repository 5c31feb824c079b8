package io.ringdown.mapping;

/**
 * One word of an expression.
 *
 * @param text of a name, variable or quoted text without its marks
 * @param offset of its first character in the expression, from 0
 */
record Token(Kind kind, String text, int offset) {
    enum Kind {
        NAME,
        VARIABLE,
        TEXT,
        NUMBER,
        PATTERN,
        SYMBOL
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether an operand ends here, so that what follows is an operator. */
    boolean endsOperand() {
        return kind != Kind.SYMBOL || text.equals(")") || text.equals("]") || text.equals("}");
    }
}
