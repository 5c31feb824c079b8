package io.ringdown.mapping;

import io.ringdown.escalation.Verdict;
import java.util.Map;

/**
 * One rule of {@code outcomes}: every condition that it names must hold.
 *
 * @param conditions by what they compare: {@code status}, {@code code} or {@code detail}
 * @param when null when there is none
 */
record Rule(Map<String, Condition> conditions, Cell when, Verdict verdict, boolean say) {

    /** Whether it holds; a condition that cannot be evaluated does not. */
    boolean matches(Map<String, String> facts, Map<String, Object> inputs) {
        try {
            return conditions.entrySet().stream()
                            .allMatch(entry -> entry.getValue().matches(facts.get(entry.getKey())))
                    && (when == null || Truth.of(when.evaluate(inputs)));
        } catch (CellFailure failure) {
            return false;
        }
    }
}
