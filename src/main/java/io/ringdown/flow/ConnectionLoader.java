package io.ringdown.flow;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.escalation.Hours;
import io.ringdown.mapping.Connected;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import io.ringdown.store.UnusableStore;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a {@link Connection} that can call out of a stored row. */
public final class ConnectionLoader {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.connections");
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, Object>>> MESSAGES = new TypeReference<>() {};

    private final ConnectionRows rows;
    private final ObjectMapper json;

    public ConnectionLoader(ConnectionRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** A connection whose mapping or values are not usable any more is loaded all the same, so that its bots hear an answer. */
    Connection load(Map<String, Object> row, Mappings mappings) {
        String name = Rows.text(row, "name");
        int version = Rows.number(row, "version");
        boolean paused = Rows.flag(row, "paused");
        try {
            JsonNode document = json.readTree(Rows.text(row, "document"));
            Mapping mapping = mappings.find(Rows.text(row, "mapping"))
                    .orElseThrow(() -> new IllegalStateException("there is no mapping " + Rows.text(row, "mapping")));
            String origin = Rows.text(row, "origin");
            Connected connected = mapping.connect(
                    name,
                    json.convertValue(document.path("values"), VALUES),
                    rows.secrets(name, version, (byte[]) row.get("secrets")),
                    origin);
            return new Connection(
                    name,
                    version,
                    paused,
                    connected,
                    ConnectionLimits.of(mapping.limits(), document.path("limits"), origin != null),
                    Hours.of(document.get("hours")).orElse(null),
                    messages(document),
                    mappingMessages(mapping));
        } catch (InvalidMapping | IllegalStateException | IllegalArgumentException | UnusableStore | IOException e) {
            LOG.error(
                    "connection={}/{} cannot be used: {}",
                    name,
                    version,
                    e.getMessage().replace('\n', ' '));
            return Connection.unusable(name, version, paused);
        }
    }

    private Map<String, Map<String, Object>> messages(JsonNode document) {
        return document.path("messages").isObject() ? json.convertValue(document.path("messages"), MESSAGES) : Map.of();
    }

    private static Map<String, Map<String, Object>> mappingMessages(Mapping mapping) {
        Map<String, Map<String, Object>> messages = new HashMap<>();
        mapping.messages().forEach((language, texts) -> messages.put(language, new HashMap<String, Object>(texts)));
        return messages;
    }
}
