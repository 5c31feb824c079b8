package io.ringdown.escalation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts of a stranger made safe to keep, and the placeholders that a builder left unfilled. */
final class Texts {
    /** {@code {a} {{a}} ${a} #{a} @{a} {!a} [[a]] <<a>> %a% %%a%%}: as builders write their variables. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "([$#@]?\\{{1,2} *!?|\\[\\[ *|<< *|%{1,2})[A-Za-z_$@][\\w.$@\\- ]{0,80}(\\}{1,2}|\\]\\]|>>|%{1,2})");

    private static final Set<String> NOTHING = Set.of("null", "undefined");
    private static final int LONGEST_PLAIN_NUMBER = 60;

    private Texts() {}

    /**
     * A text or number as text, cleaned and cut; null for anything else, for a blank one and for a placeholder left as
     * it was.
     */
    static String of(Object value, int max) {
        String text = plain(value);
        if (text == null) {
            return null;
        }
        text = clean(text, max).strip();
        return text.isEmpty() || NOTHING.contains(text) || placeholder(text) ? null : text;
    }

    static boolean placeholder(String text) {
        return text.length() <= 100 && PLACEHOLDER.matcher(text).matches();
    }

    /**
     * Without control characters and halves of surrogate pairs (no database and no UTF-8 holds them), at most max
     * characters.
     */
    static String clean(String text, int max) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), max));
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            int kept = half ? 0xfffd : point;
            if (Character.isISOControl(kept) && kept != '\n' && kept != '\t') {
                continue;
            }
            if (clean.length() + Character.charCount(kept) > max) {
                break;
            }
            clean.appendCodePoint(kept);
        }
        return clean.toString();
    }

    /** A number without exponent and without zeros behind the point; null for one too large to write out. */
    private static String plain(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            boolean writable = Math.abs((long) number.scale()) <= LONGEST_PLAIN_NUMBER;
            boolean whole = writable && number.stripTrailingZeros().scale() <= 0;
            return whole ? number.toBigInteger().toString() : writable ? number.toPlainString() : null;
        }
        return value instanceof Boolean ? value.toString() : null;
    }
}
