package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.mapping.Mappings;
import io.ringdown.vendor.DestinationGuard;
import io.ringdown.vendor.GateSettings;
import io.ringdown.vendor.Gates;
import io.ringdown.vendor.Tokens;
import io.ringdown.vendor.VendorClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of connections when the mapping that they name changes beneath them. */
class ChangedMappingsTest {
    private static final String ACME = """
            title: Acme
            values: {team: {title: Team, required: true}}
            request: {method: POST, url: 'https://vendor.example/{team}'}
            outcomes: []
            limits: {concurrency: 10}
            """;

    @TempDir
    Path root;

    private final VendorClient client = new VendorClient(new DestinationGuard(""), "test", 1, 1);
    private final ConnectionRows rows = new ConnectionRows(Admins.VAULT, Admins.JSON);
    private final Registry registry = new Registry(Map.of());
    private final Gates gates = new Gates(new GateSettings(50, 20, 50, Duration.ofSeconds(15), 3));
    private final Refresher refresher = new Refresher(
            registry,
            new ConnectionLoader(rows, Admins.JSON),
            () -> this.mappings,
            new VendorState(new Tokens(client, null, Clock.systemUTC(), fetch -> {}), gates),
            new BotSecrets(Admins.VAULT, Admins.JSON));
    private Mappings mappings;

    @BeforeEach
    void start() throws IOException {
        mappings = mappings("acme", ACME);
        assertThat(refresh()).isTrue();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void nothingIsReadWhileNoMappingHasChanged() {
        assertThat(refresh()).isFalse();
    }

    @Test
    void aConnectionFollowsItsMappingWithoutANewVersion() throws IOException {
        Connection before = connection();
        mappings = mappings("acme", ACME.replace("title: Acme", "title: Acme 2"));

        assertThat(refresh()).isTrue();
        assertThat(connection().version()).isEqualTo(1);
        assertThat(connection().connected().mapping().title()).isEqualTo("Acme 2");
        assertThat(before.connected().mapping().title())
                .as("what a call under way holds")
                .isEqualTo("Acme");
        assertThat(refresh()).isFalse();
    }

    @Test
    void limitsOfAChangedMappingHoldAtOnce() throws IOException {
        gates.enter("a", 1, connection().limits());
        mappings = mappings("acme", ACME.replace("concurrency: 10", "concurrency: 1"));
        refresh();

        gates.enter("a", 1, connection().limits());
        assertThat(gates.enter("a", 1, connection().limits()).refusal()).isPresent();
    }

    @Test
    void aConnectionThatDoesNotFitGoesOnWithTheMappingBefore() throws IOException {
        Connection before = connection();
        mappings = mappings("acme", ACME.replace("{team: {", "{skill: {title: Skill, required: true}, team: {"));
        refresh();

        assertThat(connection()).isSameAs(before);
        assertThat(refresh()).isFalse();
    }

    @Test
    void aConnectionThatWaitsForItsMappingWorksOnceItIsThere() throws IOException {
        mappings = mappings("other", ACME);
        Registry waiting = new Registry(Map.of());
        Refresher late = new Refresher(
                waiting,
                new ConnectionLoader(rows, Admins.JSON),
                () -> this.mappings,
                new VendorState(new Tokens(client, null, Clock.systemUTC(), fetch -> {}), gates),
                new BotSecrets(Admins.VAULT, Admins.JSON));
        refresh(late);
        assertThat(waiting.connection("a").orElseThrow().usable()).isFalse();
        assertThat(waiting.uses("acme")).isFalse();

        mappings = mappings("acme", ACME);
        refresh(late);
        assertThat(waiting.connection("a").orElseThrow().usable()).isTrue();
        assertThat(waiting.uses("acme")).isTrue();
    }

    private Connection connection() {
        return registry.connection("a").orElseThrow();
    }

    private boolean refresh() {
        return refresh(refresher);
    }

    /** One round of the route; whether the store was asked for more than what tells of changes. */
    private boolean refresh(Refresher refresher) {
        Exchange exchange = Admins.exchange("");
        refresher.begin(exchange);
        exchange.getMessage().setBody(List.of(Map.of("versions", 1)));
        refresher.compare(exchange);
        if (!exchange.getProperty(Refresh.PROPERTY, Refresh.class).isDue()) {
            return false;
        }
        exchange.getMessage().setBody(List.of(row()));
        refresher.connections(exchange);
        exchange.getMessage().setBody(List.of());
        refresher.bots(exchange);
        refresher.apply(exchange);
        return true;
    }

    private Map<String, Object> row() {
        ConnectionDraft draft = new ConnectionDraft(
                "a",
                "acme",
                null,
                Admins.JSON.createObjectNode().set("values", Admins.JSON.valueToTree(Map.of("team", "t"))),
                Map.of());
        return rows.row(draft, 1, Instant.EPOCH);
    }

    private Mappings mappings(String vendor, String yaml) throws IOException {
        Path folder = Files.createTempDirectory(root, "set");
        Files.createDirectories(folder.resolve(vendor));
        Files.writeString(folder.resolve(vendor).resolve("mapping.yaml"), yaml);
        return Mappings.load(List.of(folder));
    }
}
