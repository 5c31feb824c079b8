package io.ringdown.escalation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: a number and a unit, {@code 500ms}, {@code 4.5s}, {@code 10m}, {@code 2h} or {@code
 * 30d}.
 */
public final class Durations {
    /** What is allowed, for error texts. */
    public static final String ALLOWED =
            "a number with one of the units ms, s, m, h, d, such as 500ms, 4.5s, 10m or 30d";

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|m|h|d)");

    private Durations() {}

    /**
     * The duration that a text names, to the millisecond.
     *
     * @throws IllegalArgumentException when it has no unit or is none; the message says what is allowed
     */
    public static Duration parse(String text) {
        Matcher shape = SHAPE.matcher(text == null ? "" : text.strip());
        if (!shape.matches()) {
            throw new IllegalArgumentException("allowed is " + ALLOWED);
        }
        BigDecimal millis = new BigDecimal(shape.group(1)).multiply(BigDecimal.valueOf(unit(shape.group(2))));
        return Duration.ofMillis(millis.longValue());
    }

    /** The shortest text that {@link #parse} reads as the same duration; parts below a millisecond are left out. */
    public static String format(Duration duration) {
        long millis = duration.toMillis();
        for (String unit : new String[] {"d", "h", "m", "s"}) {
            if (millis != 0 && millis % unit(unit) == 0) {
                return millis / unit(unit) + unit;
            }
        }
        return millis < 1000 && millis != 0
                ? millis + "ms"
                : BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + "s";
    }

    private static long unit(String name) {
        return switch (name) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> 86_400_000;
        };
    }
}
