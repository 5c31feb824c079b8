package io.ringdown.mapping;

import io.ringdown.mapping.cell.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a mapping reads in a vendor's answer: named cells.
 *
 * @param cells in the order of the file
 */
record Answer(Map<String, Template> cells) {
    static final Answer NONE = new Answer(Map.of());
    /** Names that the engine itself understands; any other is kept for later calls. */
    static final Set<String> KNOWN = Set.of("code", "detail", "position", "waitSeconds", "retryAfter");

    /** What the cells yield; what fails is left out and named in {@code problems}. */
    Map<String, Object> read(View view, List<String> problems) {
        Map<String, Object> values = new LinkedHashMap<>();
        cells.forEach((name, template) -> {
            try {
                Trees.put(values, name, template.render(view));
            } catch (Unrendered failure) {
                problems.add(failure.getMessage());
            }
        });
        return values;
    }
}
