package io.ringdown.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Asks a gateway to pause or resume, and says what has become of it. */
final class Pausing {
    private Pausing() {}

    /**
     * @param verb {@code pause} or {@code resume}
     * @param connection null for all
     */
    static String of(Api api, String verb, String connection) {
        if (connection != null) {
            String name = URLEncoder.encode(connection, StandardCharsets.UTF_8);
            JsonNode stored = api.post("/v1/connections/" + name + "/" + verb, 200, null);
            return connection + " is " + (stored.path("paused").asBoolean() ? "paused." : "not paused.");
        }
        JsonNode all = api.post("/v1/" + verb, 200, null);
        List<String> paused = new ArrayList<>();
        all.path("paused").forEach(name -> paused.add(name.asText()));
        return verb + "d: " + all.path("changed").asInt() + ". Paused now: "
                + (paused.isEmpty() ? "none" : String.join(", ", paused)) + ".";
    }
}
