package io.ringdown.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps out of rendered data. */
final class Maps {
    private Maps() {}

    /**
     * The map that was rendered; empty for nothing.
     *
     * @throws Unrendered when it is something else
     */
    static Map<String, Object> of(Object rendered, String place) {
        if (rendered != null && !(rendered instanceof Map)) {
            throw new Unrendered(place + ": must yield a map");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        if (rendered instanceof Map<?, ?> given) {
            given.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }
}
