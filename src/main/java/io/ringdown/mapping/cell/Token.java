package io.ringdown.mapping.cell;

/**
 * One word of an expression.
 *
 * @param text of a name, variable or quoted text without its marks
 * @param offset of its first character in the expression, from 0
 */
public record Token(Kind kind, String text, int offset) {
    /** What a word is; NAME may stand in backticks, SYMBOL is an operator, a bracket, or one of the words and, or, in. */
    public enum Kind {
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
