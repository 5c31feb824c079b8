package io.ringdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.cli.RunningGateway.AdminKey;
import io.ringdown.flow.Admission;
import io.ringdown.flow.Answers;
import io.ringdown.flow.Calls;
import io.ringdown.flow.ClaimRows;
import io.ringdown.flow.Claims;
import io.ringdown.flow.ClientAddress;
import io.ringdown.flow.Closings;
import io.ringdown.flow.Connections;
import io.ringdown.flow.Dispatcher;
import io.ringdown.flow.Enricher;
import io.ringdown.flow.Entrance;
import io.ringdown.flow.Exits;
import io.ringdown.flow.Gate;
import io.ringdown.flow.HttpServer;
import io.ringdown.flow.Leases;
import io.ringdown.flow.Networks;
import io.ringdown.flow.Opening;
import io.ringdown.flow.Reader;
import io.ringdown.flow.Reception;
import io.ringdown.flow.Registry;
import io.ringdown.flow.Renderer;
import io.ringdown.flow.Replies;
import io.ringdown.flow.Running;
import io.ringdown.flow.SaidSeal;
import io.ringdown.flow.Settings;
import io.ringdown.flow.Signing;
import io.ringdown.flow.TextFiles;
import io.ringdown.flow.Threads;
import io.ringdown.flow.VendorState;
import io.ringdown.mapping.Mappings;
import io.ringdown.ops.GatewayStatus;
import io.ringdown.store.Database;
import io.ringdown.store.Ledger;
import io.ringdown.store.Vault;
import io.ringdown.vendor.DestinationGuard;
import io.ringdown.vendor.Gates;
import io.ringdown.vendor.Signer;
import io.ringdown.vendor.Tokens;
import io.ringdown.vendor.VendorClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes everything that the routes call and puts it into Camel's registry under the names that the routes use. */
final class Wiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private final CamelContext context;
    private final Settings settings;
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final Clock clock = Clock.systemUTC();
    private final ObjectMapper json = new ObjectMapper();
    private final AdminKey adminKey;
    private final HttpServer server;
    private final boolean embedded;

    /** Opens the store, reads mappings and texts, and binds every bean. */
    Wiring(CamelContext context) {
        this.context = context;
        this.settings = new Settings(context::resolvePropertyPlaceholders);
        int most = settings.number("inflight.max", 1, 20_000);
        Mappings mappings = Mappings.load(
                settings.roots().stream().map(root -> root.resolve("mappings")).toList(),
                StartSettings.bounds(settings));
        Answers answers = new Answers(TextFiles.load(settings.roots()), clock);
        Replies replies = new Replies(answers, json);
        Database database = closing(StartSettings.database(settings));
        bind("dataSource", database.dataSource());
        Vault vault = Vault.open(
                database,
                StartSettings.given(settings, "master.key"),
                settings.data().resolve("master.key"));
        this.adminKey = AdminKeys.admin(settings);
        Registry registry = new Registry(AdminKeys.people(settings, adminKey));
        Ledger ledger =
                closing(new Ledger(database.dataSource(), settings.home().resolve("sql")));
        Running running = new Running();
        Admission admission = new Admission(most);
        this.server = closing(new HttpServer(context, gate(registry, replies, admission), replies, most + 200));
        bind("inbound", new Opening());
        bind("reception", new Reception(registry));
        SaidSeal said = new SaidSeal(vault, json);
        String owner = UUID.randomUUID().toString();
        bind("leases", new Leases(owner, clock));
        bind("claims", new Claims(ledger, vault, new ClaimRows(vault, said, owner), running, clock));
        bind("dispatcher", closing(new Dispatcher(context, running, most)));
        bind("closings", new Closings(ledger, vault, said, json, clock));
        bind("exits", new Exits(answers, replies));
        AdminWiring admin = new AdminWiring(registry, mappings, vault, running, answers, replies, json, clock);
        vendors(admin, admission, running);
        this.embedded = database.embedded();
    }

    private void vendors(AdminWiring admin, Admission admission, Running running) {
        DestinationGuard guard = new DestinationGuard(settings.text("private.hosts"));
        VendorClient client = closing(new VendorClient(
                guard,
                Version.text(),
                settings.number("vendor.connections.max", 1, 50_000),
                settings.number("vendor.connections.route", 1, 50_000)));
        bind("vendorConnections", client.pool());
        bind("vendorClient", (HttpClientConfigurer) client::configure);
        ExecutorService tokenThreads = Threads.waiting(task -> new Thread(task, "tokens"), 64);
        closing(tokenThreads::shutdown);
        Tokens tokens = new Tokens(client, clock, tokenThreads);
        bind("connections", new Connections(clock));
        bind("enricher", new Enricher());
        bind("renderer", new Renderer());
        Gates gates = new Gates(StartSettings.gates(settings));
        bind("entrance", new Entrance(gates));
        bind("signing", new Signing(new Signer(tokens, clock)));
        bind("calls", new Calls(client));
        bind("reader", new Reader());
        bind("tokens", tokens);
        admin.bind(this::bind, guard, new VendorState(tokens, gates), this::address);
        closing(new GatewayStatus(admission::inflight, admission.limit(), running::count, gates).register());
    }

    private Gate gate(Registry registry, Replies replies, Admission admission) {
        return new Gate(
                registry,
                admission,
                replies,
                new Networks("ringdown.admin.from", settings.text("admin.from")),
                new ClientAddress(new Networks("ringdown.trusted.proxies", settings.text("trusted.proxies"))),
                settings.number("body.max", 1_000, 10_000_000));
    }

    private void bind(String name, Object bean) {
        context.getRegistry().bind(name, bean);
    }

    private <T extends AutoCloseable> T closing(T closeable) {
        closeables.push(closeable);
        return closeable;
    }

    AdminKey adminKey() {
        return adminKey;
    }

    HttpServer server() {
        return server;
    }

    Settings settings() {
        return settings;
    }

    /** Where the API answers, as bots reach it. */
    String address() {
        String given = settings.text("public.url");
        return given.isEmpty() ? "http://localhost:" + server.port() : given;
    }

    /** The routes stand: learns what the store holds, and adds what is served beside them. */
    void ready() {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            if (embedded) {
                template.sendBody("direct:recover", null);
            }
            template.sendBody("direct:refresh", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.open(settings.home().resolve("openapi.json"), address());
    }

    /** Closes what was opened, the last first. */
    @Override
    public void close() {
        while (!closeables.isEmpty()) {
            try {
                closeables.pop().close();
            } catch (Exception e) {
                LOG.warn("Something did not close: {}", e.getMessage());
            }
        }
    }
}
