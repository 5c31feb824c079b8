package io.ringdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.flow.Settings;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.camel.CamelContext;

/** Makes everything that the routes call and puts it into Camel's registry under the names that the routes use. */
final class Wiring implements AutoCloseable {
    private final CamelContext context;
    private final Settings settings;
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final Clock clock = Clock.systemUTC();
    private final ObjectMapper json = new ObjectMapper();
    private final AdminKey adminKey;
    private final HttpServer server;

    /** Opens the store, reads mappings and texts, and binds every bean. */
    Wiring(CamelContext context) {
        this.context = context;
        this.settings = new Settings(context::resolvePropertyPlaceholders);
        int most = settings.number("inflight.max", 1, 20_000);
        Mappings mappings = Mappings.load(settings.folders("mappings"), bounds());
        Answers answers = new Answers(TextFiles.load(settings.folders("messages")), clock);
        Replies replies = new Replies(answers, json);
        Database database = closing(database());
        bind("dataSource", database.dataSource());
        Vault vault = Vault.open(database, given("master.key"), settings.data().resolve("master.key"));
        this.adminKey = AdminKeys.admin(settings);
        Registry registry = new Registry(AdminKeys.people(settings, adminKey));
        Ledger ledger = closing(new Ledger(database.dataSource(), settings.home().resolve("sql")));
        Running running = new Running();
        this.server = closing(new HttpServer(context, gate(registry, replies, most), replies, most + 200));
        bind("inbound", new Opening());
        bind("reception", new Reception(registry));
        SaidSeal said = new SaidSeal(vault, json);
        bind("claims", new Claims(ledger, vault, new ClaimRows(vault, said, owner()), running, clock));
        bind("dispatcher", closing(new Dispatcher(context, running, most)));
        bind("closings", new Closings(ledger, vault, said, json, clock));
        bind("exits", new Exits(answers, replies));
        vendors(most);
    }

    private void vendors(int most) {
        DestinationGuard guard = new DestinationGuard(settings.text("private.hosts"));
        VendorClient client = closing(new VendorClient(guard, version(), settings.number("vendor.connections.max", 1, 50_000), settings.number("vendor.connections.route", 1, 50_000)));
        bind("vendorConnections", client.pool());
        bind("vendorClient", (HttpClientConfigurer) client::configure);
        ExecutorService tokenThreads = Threads.waiting(task -> new Thread(task, "tokens"), 64);
        closing(tokenThreads::shutdown);
        Tokens tokens = new Tokens(client, clock, tokenThreads);
        bind("connections", new Connections(clock));
        bind("enricher", new Enricher());
        bind("renderer", new Renderer());
        bind("entrance", new Entrance(new Gates(gateSettings())));
        bind("signing", new Signing(new Signer(tokens, clock)));
        bind("calls", new Calls(client));
        bind("reader", new Reader());
    }
}
