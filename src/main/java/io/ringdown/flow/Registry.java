package io.ringdown.flow;

import io.ringdown.escalation.Bot;
import io.ringdown.flow.http.Caller;
import io.ringdown.flow.http.Callers;
import io.ringdown.flow.http.Rejected;
import io.ringdown.flow.http.SignedBot;
import io.ringdown.store.Keys;
import java.util.Map;
import java.util.Optional;

/** Bots, keys and connections as they stand in the store, held in memory: replaced whole whenever a row changed. */
public final class Registry implements Callers {
    private final Map<String, Caller> people;
    private volatile Map<String, Caller> bots = Map.of();
    private volatile Map<String, SignedBot> signed = Map.of();
    private volatile Map<String, Connection> connections = Map.of();

    /** @param people callers of the roles beside bots, by hash of their key */
    public Registry(Map<String, Caller> people) {
        this.people = Map.copyOf(people);
    }

    /** Keys are found by hash, so that no comparison tells how near a guess came. */
    @Override
    public Caller caller(String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        String hash = Keys.hash(key);
        Caller person = people.get(hash);
        return person != null ? person : bots.get(hash);
    }

    /** The connection of that name, whoever may use it. */
    public Optional<Connection> connection(String name) {
        return Optional.ofNullable(connections.get(name));
    }

    /**
     * The connection of that name.
     *
     * @throws Rejected when there is none, or the bot may not use it
     */
    Connection connection(String name, Bot bot) {
        return connection(name)
                .filter(connection -> bot.connections().contains(connection.name()))
                .orElseThrow(() -> Rejected.notFound("This key has no connection of that name"));
    }

    /** All of them, by name. */
    public Map<String, Connection> connections() {
        return connections;
    }

    /** Whether some connection calls by the mapping of that name. */
    boolean uses(String mapping) {
        return connections.values().stream()
                .anyMatch(connection -> connection.usable()
                        && connection.connected().mapping().name().equals(mapping));
    }

    Optional<Bot> bot(String name) {
        return bots.values().stream()
                .map(Caller::bot)
                .filter(bot -> bot.name().equals(name))
                .findFirst();
    }

    @Override
    public SignedBot signed(String name) {
        return signed.get(name);
    }

    /** @param byName bots whose platforms sign */
    void bots(Map<String, Caller> byHash, Map<String, SignedBot> byName) {
        bots = Map.copyOf(byHash);
        signed = Map.copyOf(byName);
    }

    void connections(Map<String, Connection> byName) {
        connections = Map.copyOf(byName);
    }
}
