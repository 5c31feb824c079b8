package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.flow.http.Caller;
import io.ringdown.flow.http.Inbound;
import io.ringdown.flow.http.Role;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import io.ringdown.store.Database;
import io.ringdown.store.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** Requests of people, and what the beans of the admin side need. */
final class Admins {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Mappings MAPPINGS = Mappings.load(List.of(Path.of("mappings")));
    static final Vault VAULT = vault();

    private static final CamelContext CONTEXT = new DefaultCamelContext();

    private Admins() {}

    /** What {@code direct:json} leaves. */
    static JsonNode json(String body) {
        try {
            return StrictJson.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Inbound inbound(String body) {
        return inbound(body, Map.of());
    }

    static Inbound inbound(String body, Map<String, String> query) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return inbound(new Caller("admin", Role.ADMIN, null), Map.of(), query, bytes, 0);
    }

    /** One of the plain API that wants no escalation. */
    static Inbound inbound(
            Caller caller, Map<String, String> path, Map<String, String> query, byte[] body, long arrivedNanos) {
        return new Inbound(
                caller, path, query, null, "", "application/json", body, arrivedNanos, false, null, Map.of());
    }

    /** What reaches a bean of a route that begins with an HTTP route. */
    static Exchange exchange(String body) {
        Exchange exchange = new DefaultExchange(CONTEXT);
        exchange.setProperty(Inbound.PROPERTY, inbound(body));
        exchange.setVariable(JsonRequest.VARIABLE, json(body));
        return exchange;
    }

    /** A connection of version 1 with the example values of its mapping. */
    static Connection connection(String mapping) {
        Mapping found = MAPPINGS.find(mapping).orElseThrow();
        Map<String, Object> values = new HashMap<>();
        Map<String, String> secrets = new HashMap<>();
        found.values().values().stream()
                .filter(field -> field.example() != null)
                .forEach(field -> {
                    if (field.secret()) {
                        secrets.put(field.name(), field.example().toString());
                    } else {
                        values.put(field.name(), field.example());
                    }
                });
        return new Connection(
                "c", 1, false, found.connect("c", values, secrets, null), found.limits(), null, Map.of(), Map.of());
    }

    private static Vault vault() {
        try {
            Database database = Database.open(Path.of("sql"), null, "jdbc:h2:mem:" + UUID.randomUUID(), null, null, 2);
            Path key = Files.createTempDirectory(Path.of("target"), "vault-").resolve("master.key");
            return Vault.open(database, null, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
