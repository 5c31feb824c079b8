package io.ringdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.cli.RunningGateway.AdminKey;
import io.ringdown.escalation.VisitorTexts;
import io.ringdown.flow.Admission;
import io.ringdown.flow.Answers;
import io.ringdown.flow.Calls;
import io.ringdown.flow.ClaimRows;
import io.ringdown.flow.Claims;
import io.ringdown.flow.Closings;
import io.ringdown.flow.ConnectionLoader;
import io.ringdown.flow.Connections;
import io.ringdown.flow.Dispatcher;
import io.ringdown.flow.Enricher;
import io.ringdown.flow.Entrance;
import io.ringdown.flow.Exits;
import io.ringdown.flow.HttpServer;
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
import io.ringdown.mapping.Bounds;
import io.ringdown.mapping.Mappings;
import io.ringdown.store.Database;
import io.ringdown.store.Ids;
import io.ringdown.store.Ledger;
import io.ringdown.store.Vault;
import io.ringdown.vendor.DestinationGuard;
import io.ringdown.vendor.GateSettings;
import io.ringdown.vendor.Gates;
import io.ringdown.vendor.Signer;
import io.ringdown.vendor.Tokens;
import io.ringdown.vendor.VendorClient;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;

/** Makes everything that the routes call and puts it into Camel's registry under the names that the routes use. */
final class Wiring implements AutoCloseable {
    private final CamelContext context;
    private final Settings settings;
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final Clock clock = Clock.systemUTC();
    private final ObjectMapper json = new ObjectMapper();

    Wiring(CamelContext context) {
        this.context = context;
        this.settings = new Settings(context::resolvePropertyPlaceholders);
    }
}
