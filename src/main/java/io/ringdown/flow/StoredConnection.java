package io.ringdown.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * One version of a connection as it is stored.
 *
 * @param document as in {@link ConnectionDraft}
 * @param secrets opened
 */
public record StoredConnection(
        String name,
        int version,
        boolean paused,
        String mapping,
        String origin,
        JsonNode document,
        Map<String, String> secrets,
        Instant at) {

    @Override
    public String toString() {
        return "StoredConnection[" + name + "/" + version + "]";
    }
}
