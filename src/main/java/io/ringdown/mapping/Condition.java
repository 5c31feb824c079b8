package io.ringdown.mapping;

import io.ringdown.mapping.cell.CellFailure;
import io.ringdown.mapping.cell.TimedText;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A value, a list of which one must fit, {@code /pattern/flags} or {@code 4xx}, compared as text.
 *
 * @param choices what may fit
 * @param limit for one pattern
 */
record Condition(List<Choice> choices, Duration limit) {

    /** @throws CellFailure when a pattern searches too long */
    boolean matches(String text) {
        return choices.stream().anyMatch(choice -> choice.matches(text, limit));
    }

    /**
     * One alternative.
     *
     * @param pattern null to compare with {@code text}
     */
    record Choice(String text, Pattern pattern) {
        boolean matches(String found, Duration limit) {
            try {
                return pattern == null
                        ? text.equals(found)
                        : pattern.matcher(new TimedText(found, limit)).find();
            } catch (StackOverflowError deep) {
                throw new CellFailure("a pattern went too deep");
            }
        }
    }
}
