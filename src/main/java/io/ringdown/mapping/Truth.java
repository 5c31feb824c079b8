package io.ringdown.mapping;

import com.dashjoin.jsonata.Jsonata;

/** What counts as true in a {@code when}: all but false, 0, nothing, and empty texts, lists and maps. */
final class Truth {
    private Truth() {}

    static boolean of(Object value) {
        return value != null && Jsonata.boolize(value);
    }
}
