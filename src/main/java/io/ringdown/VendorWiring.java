package io.ringdown;

import io.ringdown.flow.Calls;
import io.ringdown.flow.Connections;
import io.ringdown.flow.Enricher;
import io.ringdown.flow.Entrance;
import io.ringdown.flow.Reader;
import io.ringdown.flow.Renderer;
import io.ringdown.flow.Settings;
import io.ringdown.flow.Signing;
import io.ringdown.flow.Threads;
import io.ringdown.flow.VendorState;
import io.ringdown.vendor.DestinationGuard;
import io.ringdown.vendor.Gates;
import io.ringdown.vendor.Rotations;
import io.ringdown.vendor.Signer;
import io.ringdown.vendor.Tokens;
import io.ringdown.vendor.VendorClient;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.apache.camel.component.http.HttpClientConfigurer;

/** Makes what the routes need to call vendors. */
record VendorWiring(DestinationGuard guard, Gates gates, VendorState state) {

    static VendorWiring of(Beans beans, Settings settings, Rotations rotations, Clock clock) {
        DestinationGuard guard = new DestinationGuard(settings.text("private.hosts"));
        VendorClient client = beans.closing(new VendorClient(
                guard,
                Version.text(),
                settings.number("vendor.connections.max", 1, 50_000),
                settings.number("vendor.connections.route", 1, 50_000)));
        ExecutorService threads = Threads.waiting(task -> new Thread(task, "tokens"), 64);
        beans.closing(threads::shutdown);
        Tokens tokens = new Tokens(client, rotations, clock, threads);
        Gates gates = new Gates(StartSettings.gates(settings));
        beans.bind("vendorConnections", client.pool());
        beans.bind("vendorClient", (HttpClientConfigurer) client::configure);
        beans.bind("tokens", tokens);
        beans.bind("connections", new Connections(clock));
        beans.bind("enricher", new Enricher());
        beans.bind("renderer", new Renderer());
        beans.bind("entrance", new Entrance(gates));
        beans.bind("signing", new Signing(new Signer(tokens, clock)));
        beans.bind("calls", new Calls(client));
        beans.bind("reader", new Reader());
        return new VendorWiring(guard, gates, new VendorState(tokens, gates));
    }
}
