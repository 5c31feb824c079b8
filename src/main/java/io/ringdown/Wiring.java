package io.ringdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.cli.RunningGateway.AdminKey;
import io.ringdown.flow.Allowances;
import io.ringdown.flow.Answers;
import io.ringdown.flow.Attention;
import io.ringdown.flow.Availability;
import io.ringdown.flow.ConnectionRows;
import io.ringdown.flow.Dispatcher;
import io.ringdown.flow.Exits;
import io.ringdown.flow.IntakeHealth;
import io.ringdown.flow.Recollection;
import io.ringdown.flow.RefreshTokens;
import io.ringdown.flow.Registry;
import io.ringdown.flow.Replies;
import io.ringdown.flow.Retelling;
import io.ringdown.flow.Running;
import io.ringdown.flow.Settings;
import io.ringdown.flow.Tls;
import io.ringdown.flow.Transaction;
import io.ringdown.flow.admin.Pauses;
import io.ringdown.flow.http.Admission;
import io.ringdown.flow.http.ClientAddress;
import io.ringdown.flow.http.Gate;
import io.ringdown.flow.http.HttpServer;
import io.ringdown.flow.http.Networks;
import io.ringdown.mapping.MappingFolders;
import io.ringdown.mapping.Platforms;
import io.ringdown.ops.GatewayStatus;
import io.ringdown.ops.PauseSwitch;
import io.ringdown.scenario.Scenarios;
import io.ringdown.store.Database;
import io.ringdown.store.Ledger;
import io.ringdown.store.Spool;
import io.ringdown.store.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;

/** Makes everything that the routes call and puts it into Camel's registry under the names that the routes use. */
final class Wiring implements AutoCloseable {
    private final CamelContext context;
    private final Settings settings;
    private final Beans beans;
    private final AdminKey adminKey;
    private final HttpServer server;
    private final boolean embedded;
    private final Dispatcher dispatcher;

    /**
     * Opens the store and binds every bean.
     *
     * @param reading what lies in the installation's folders
     * @param clock by which visitors are called, and rows dated
     */
    Wiring(CamelContext context, Settings settings, Ahead<Readings> reading, Clock clock) {
        this.context = context;
        this.settings = settings;
        this.beans = new Beans(context);
        Tls.of(settings).ifPresent(context::setSSLContextParameters);
        ObjectMapper json = new ObjectMapper();
        int most = settings.number("inflight.max", 1, 20_000);
        Workers workers = Workers.of(beans, most);
        Database database = beans.closing(StartSettings.database(settings));
        this.embedded = database.embedded();
        beans.bind("dataSource", database.dataSource());
        beans.bind("transaction", new Transaction(database.dataSource()));
        Vault vault = Vault.open(
                database,
                StartSettings.given(settings, "master.key"),
                settings.data().resolve("master.key"));
        VendorWiring vendors = VendorWiring.of(
                beans, settings, new RefreshTokens(context, new ConnectionRows(vault, json), clock), clock);
        this.adminKey = AdminKeys.admin(settings);
        // What follows needs what is being read; what stands above takes as long to make.
        Readings read = reading.get();
        Platforms platforms = read.platforms();
        Answers answers = new Answers(read.texts(), clock);
        Replies replies = new Replies(answers, json);
        Registry registry = new Registry(AdminKeys.people(settings, adminKey));
        Admission admission = new Admission(most);
        this.server = beans.closing(new HttpServer(
                context, gate(registry, platforms, replies, admission), replies, workers.steps(), workers.waiting()));
        Running running = new Running(workers.steps());
        Spool spool = new Spool(settings.data().resolve("spool"), vault);
        Ledger ledger = beans.closing(new Ledger(
                database.dataSource(), settings.home().resolve("sql"), spool, workers.steps(), workers.waiting()));
        Attention attention = new Attention(spool::size, settings.duration("alert.every"), clock);
        Recollection recollection = new Recollection(vault, json);
        Retelling retelling = new Retelling(registry, recollection, answers);
        Allowances allowances = new Allowances(settings.number("number.calls", 0, 20), vault);
        this.dispatcher = new IntakeWiring(
                        context,
                        settings,
                        registry,
                        vault,
                        ledger,
                        recollection,
                        allowances,
                        running,
                        replies,
                        json,
                        workers.waiting(),
                        clock)
                .bind(beans, most);
        beans.health(new IntakeHealth(server::isOpen, dispatcher::stopping));
        beans.bind("exits", new Exits(answers, replies, attention));
        MappingFolders mappings = read.mappings();
        Scenarios scenarios = read.scenarios();
        new RecoveryWiring(registry, vault, recollection, mappings, allowances, attention, json, clock).bind(beans);
        new AdminWiring(
                        registry,
                        mappings,
                        platforms,
                        scenarios,
                        vault,
                        recollection,
                        retelling,
                        running,
                        answers,
                        replies,
                        json,
                        clock)
                .bind(beans::bind, vendors.guard(), vendors.state(), this::address);
        NoticeWiring.bind(beans, settings, registry, retelling, vault, replies, attention, json, clock);
        Availability availability = new Availability(registry, admission, vendors.gates(), answers, replies, clock);
        new ConversationWiring(context, registry, scenarios, answers, replies, retelling, vault, json, clock)
                .bind(beans::bind, availability, this::address);
        Pauses pauses = new Pauses(context, registry, replies);
        beans.bind("pauses", pauses);
        beans.closing(new PauseSwitch(pauses::now, pauses::set).register());
        beans.closing(new GatewayStatus(
                        admission::inflight,
                        most,
                        running::count,
                        spool::size,
                        vendors.gates(),
                        () -> List.copyOf(mappings.current().refused().keySet()))
                .register());
    }

    private Gate gate(Registry registry, Platforms platforms, Replies replies, Admission admission) {
        return new Gate(
                registry,
                platforms,
                admission,
                replies,
                new Networks("ringdown.admin.from", settings.text("admin.from")),
                new ClientAddress(new Networks("ringdown.trusted.proxies", settings.text("trusted.proxies"))),
                settings.number("body.max", 1_000, 10_000_000));
    }

    AdminKey adminKey() {
        return adminKey;
    }

    HttpServer server() {
        return server;
    }

    /** Where the API answers, as bots reach it. */
    String address() {
        String given = settings.text("public.url");
        String scheme = context.getSSLContextParameters() == null ? "http" : "https";
        return given.isEmpty() ? scheme + "://localhost:" + server.port() : given;
    }

    /** The routes stand: learns what the store holds, and adds what is served beside them. */
    void ready() {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            if (embedded) {
                template.sendBody("direct:recover", null);
            }
            template.sendBody("direct:watermark", null);
            template.sendBody("direct:refresh", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.open(settings.home().resolve("openapi.json"), address());
    }

    /** Ends the intake while everything still answers, and waits for calls under way. */
    void drain() {
        dispatcher.drain();
    }

    @Override
    public void close() {
        beans.close();
    }
}
