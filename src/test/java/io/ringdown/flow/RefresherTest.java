package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.vendor.DestinationGuard;
import io.ringdown.vendor.GateSettings;
import io.ringdown.vendor.Gates;
import io.ringdown.vendor.Tokens;
import io.ringdown.vendor.VendorClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefresherTest {
    private final List<Runnable> fetches = new ArrayList<>();
    private final VendorClient client = new VendorClient(new DestinationGuard(""), "test", 1, 1);
    private final ConnectionRows rows = new ConnectionRows(Admins.VAULT, Admins.JSON);
    private final Registry registry = new Registry(Map.of());
    private final Refresher refresher = new Refresher(
            registry,
            new ConnectionLoader(rows, Admins.JSON),
            () -> Admins.MAPPINGS,
            new VendorState(
                    new Tokens(client, null, Clock.systemUTC(), fetches::add),
                    new Gates(new GateSettings(50, 20, 50, Duration.ofSeconds(15), 3))),
            new BotSecrets(Admins.VAULT, Admins.JSON));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aNewVersionFetchesItsTokenAhead() {
        refresh(1, List.of(row("a", 1, false)));
        assertThat(fetches).hasSize(1);

        refresh(2, List.of(row("a", 2, false)));
        assertThat(fetches).hasSize(2);
    }

    @Test
    void aConnectionThatHasNotChangedIsTakenOverAsItIs() {
        refresh(1, List.of(row("a", 1, false)));
        Connection before = registry.connection("a").orElseThrow();

        refresh(2, List.of(row("a", 1, false), row("b", 1, false)));

        assertThat(registry.connection("a")).containsSame(before);
        assertThat(registry.connection("b")).isPresent();
    }

    @Test
    void aPauseNeedsNoNewCompilation() {
        refresh(1, List.of(row("a", 1, false)));
        Connection before = registry.connection("a").orElseThrow();

        refresh(2, List.of(row("a", 1, true)));

        Connection paused = registry.connection("a").orElseThrow();
        assertThat(paused.paused()).isTrue();
        assertThat(paused.connected()).isSameAs(before.connected());
    }

    @Test
    void aConnectionThatIsGoneIsForgotten() {
        refresh(1, List.of(row("a", 1, false)));
        refresh(2, List.of());

        assertThat(registry.connection("a")).isEmpty();
    }

    @Test
    void aConnectionWhoseMappingIsGoneStaysSoThatItsBotsHearAnAnswer() {
        Map<String, Object> row = row("a", 1, false);
        row.put("mapping", "gone");

        refresh(1, List.of(row));

        assertThat(registry.connection("a").orElseThrow().connected()).isNull();
    }

    @Test
    void nothingIsReadWhileNothingHasChanged() {
        refresh(1, List.of(row("a", 1, false)));

        assertThat(look(1).due).isFalse();
        assertThat(look(2).due).isTrue();
    }

    @Test
    void anOlderLookNeverUndoesALaterOne() {
        Exchange older = begin(1);
        Exchange later = begin(2);
        read(later, List.of(row("a", 2, false)));
        read(older, List.of(row("a", 1, false)));

        assertThat(registry.connection("a").orElseThrow().version()).isEqualTo(2);
        assertThat(look(2).due).isFalse();
    }

    @Test
    void aBotIsKnownByEachOfItsKeys() {
        Exchange exchange = begin(1);
        refresher.compare(exchange);
        found(exchange, List.of());
        refresher.connections(exchange);
        found(exchange, List.of(Map.of("name", "fr", "document", "{\"name\":\"fr\",\"connections\":[\"a\"]}")));
        refresher.bots(exchange);
        String hash = io.ringdown.store.Keys.hash("key");
        found(exchange, List.of(Map.of("id", "k1", "bot", "fr", "hash", hash), Map.of("bot", "gone", "hash", "x")));
        refresher.apply(exchange);

        assertThat(registry.caller("key").name()).isEqualTo("fr");
        assertThat(registry.caller("x")).isNull();
    }

    private Refresh look(int changes) {
        Exchange exchange = begin(changes);
        refresher.compare(exchange);
        return exchange.getProperty(Refresh.PROPERTY, Refresh.class);
    }

    private void refresh(int changes, List<Map<String, Object>> connections) {
        read(begin(changes), connections);
    }

    private Exchange begin(int changes) {
        Exchange exchange = Admins.exchange("");
        refresher.begin(exchange);
        found(exchange, List.of(Map.of("versions", changes)));
        return exchange;
    }

    private void read(Exchange exchange, List<Map<String, Object>> connections) {
        refresher.compare(exchange);
        found(exchange, connections);
        refresher.connections(exchange);
        found(exchange, List.of());
        refresher.bots(exchange);
        refresher.apply(exchange);
    }

    private static void found(Exchange exchange, List<Map<String, Object>> rows) {
        exchange.getMessage().setBody(rows);
    }

    private Map<String, Object> row(String name, int version, boolean paused) {
        ConnectionDraft draft = new ConnectionDraft(
                name,
                "genesys-cloud",
                null,
                Admins.JSON
                        .createObjectNode()
                        .set("values", Admins.JSON.valueToTree(Map.of("queueId", "q", "clientId", "c"))),
                Map.of("clientSecret", "s"));
        Map<String, Object> row = rows.row(draft, version, Instant.EPOCH);
        row.put("paused", paused);
        return row;
    }
}
