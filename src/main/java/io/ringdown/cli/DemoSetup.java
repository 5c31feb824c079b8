package io.ringdown.cli;

import io.ringdown.mapping.Mapping;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a connection and a bot through the gateway's own API. */
final class DemoSetup {
    private final URI gateway;
    private final Api admin;

    DemoSetup(URI gateway, String adminKey) {
        this.gateway = gateway;
        this.admin = new Api(gateway, adminKey);
    }

    /** A connection with the values of the vendor's cases. */
    void connection(String name, Mapping mapping, URI origin) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> secrets = new LinkedHashMap<>();
        mapping.values().values().stream()
                .filter(field -> field.example() != null)
                .forEach(field -> (field.secret() ? secrets : values).put(field.name(), field.example()));
        admin.post(
                "/v1/connections",
                201,
                Map.of(
                        "name", name,
                        "mapping", mapping.name(),
                        "values", values,
                        "secrets", secrets,
                        "origin", origin.toString()));
    }

    /** A bot that may use that connection; its key. */
    String bot(String name, String connection) {
        Map<String, Object> bot =
                Map.of("name", name, "connections", List.of(connection), "country", "FR", "language", "en");
        return admin.post("/v1/bots", 201, bot).path("key").asText();
    }

    /** A bot that plays a scenario by itself, and that no platform hurries. */
    void player(String name, String connection, String scenario) {
        Map<String, Object> bot = Map.of(
                "name",
                name,
                "connections",
                List.of(connection),
                "scenario",
                scenario,
                "deadline",
                "30s",
                "country",
                "FR",
                "language",
                "en");
        admin.post("/v1/bots", 201, bot);
    }

    /** Escalates to a good and to a bad number, as a visitor of the demo would. */
    void tryOut(String path, String botKey) {
        Api bot = new Api(gateway, botKey);
        bot.post(path, 200, Map.of("phone", "sure, it is 06 39 98 00 01", "conversationId", "chat-1"));
        bot.post(path, 200, Map.of("phone", "06 39 98 00 02", "conversationId", "chat-2"));
    }
}
