package io.ringdown.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What somebody wants a connection to be, found sound.
 *
 * @param document values, names of the secrets, limits, hours and messages, as they are stored
 * @param origin null for the vendor's own
 */
public record ConnectionDraft(
        String name, String mapping, String origin, JsonNode document, Map<String, String> secrets) {

    @Override
    public String toString() {
        return "ConnectionDraft[" + name + "]";
    }
}
