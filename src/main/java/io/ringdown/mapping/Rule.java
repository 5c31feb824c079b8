package io.ringdown.mapping;

import io.ringdown.escalation.Verdict;
import io.ringdown.mapping.cell.Cell;
import io.ringdown.mapping.cell.CellFailure;
import java.util.List;
import java.util.Map;

/**
 * One rule of {@code outcomes}: every condition that it names must hold.
 *
 * @param conditions by what they compare: {@code status}, {@code code} or {@code detail}; of several codes or details one is enough
 * @param when null when there is none
 */
record Rule(Map<String, Condition> conditions, Cell when, Verdict verdict, boolean say) {

    /** Whether it holds; a condition that cannot be evaluated does not. */
    boolean matches(Map<String, List<String>> facts, Map<String, Object> inputs) {
        try {
            return conditions.entrySet().stream()
                            .allMatch(entry -> facts.getOrDefault(entry.getKey(), List.of()).stream()
                                    .anyMatch(entry.getValue()::matches))
                    && (when == null || Truth.of(when.evaluate(inputs)));
        } catch (CellFailure failure) {
            return false;
        }
    }
}
