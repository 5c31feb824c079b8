package io.ringdown.mapping;

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

    private static final int LONGEST = 2000;

    /** The texts that the cells yield; what fails is left out and named in {@code problems}. */
    Map<String, String> read(View view, List<String> problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        cells.forEach((name, template) -> {
            try {
                String text = Texts.of(template.render(view));
                if (text != null && text.length() > LONGEST && !name.equals("detail")) {
                    problems.add("answer." + name + ": longer than " + LONGEST + " characters");
                } else if (text != null) {
                    texts.put(name, text.substring(0, Math.min(LONGEST, text.length())));
                }
            } catch (Unrendered | CellFailure failure) {
                problems.add(failure.getMessage());
            }
        });
        return texts;
    }
}
