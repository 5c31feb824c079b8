package io.ringdown.escalation;

/** Digits of any script, read as ASCII. */
final class Numbers {
    private Numbers() {}

    /** The decimal digits of a text and nothing else. */
    static String digits(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .map(point -> '0' + Character.digit(point, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
