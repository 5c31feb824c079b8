package io.ringdown.mapping.cell;

import java.util.Set;
import java.util.function.ObjIntConsumer;

/**
 * Refuses expressions that JSONata would blow up: it copies what stands before {@code ??} or {@code ?:}, so that each of these around
 * another doubles the whole. Fifteen of them made 2 GB of a line of 150 characters.
 */
final class Doubling {
    private static final int MOST = 6;
    private static final Set<String> ENDS = Set.of(")", "]", "}");

    private Doubling() {}

    /** Reports the first that is too many. Those that follow a plain name copy little and are not counted. */
    static void check(Words words, ObjIntConsumer<String> problem) {
        int found = 0;
        for (int i = 1; i < words.size(); i++) {
            boolean copies = words.is(i, "??") || words.is(i, "?:");
            if (copies && ENDS.stream().anyMatch(words.get(i - 1)::is) && ++found > MOST) {
                problem.accept(
                        "more than " + MOST + " of ?? and ?: behind brackets",
                        words.get(i).offset());
                return;
            }
        }
    }
}
