package io.ringdown.mapping.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML file as a tree.
 *
 * @param file as the reader can open it
 * @param places by JSON pointer
 */
public record Source(String file, JsonNode root, Map<String, Place> places) {

    /** To gather what is wrong with it; nothing is yet. */
    public Problems problems() {
        return new Problems(file, places);
    }

    /** Whether something stands at that pointer. */
    public boolean has(String pointer) {
        return places.containsKey(pointer);
    }
}
