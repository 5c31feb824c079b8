package io.ringdown.mapping.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A YAML file as a tree that knows where each of its parts stands. */
public final class Source {
    private final String file;
    private final JsonNode root;
    private final Map<String, Place> places;

    /** @param places by JSON pointer */
    Source(String file, JsonNode root, Map<String, Place> places) {
        this.file = file;
        this.root = root;
        this.places = places;
    }

    /** The whole content. */
    public JsonNode root() {
        return root;
    }

    /** To gather what is wrong with it; nothing is yet. */
    public Problems problems() {
        return new Problems(file, places);
    }

    /** Whether something stands at that pointer. */
    public boolean has(String pointer) {
        return places.containsKey(pointer);
    }

    Map<String, Place> places() {
        return places;
    }
}
