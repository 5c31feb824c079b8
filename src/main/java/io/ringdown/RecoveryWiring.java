package io.ringdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.flow.Allowances;
import io.ringdown.flow.Attention;
import io.ringdown.flow.ConnectionLoader;
import io.ringdown.flow.ConnectionRows;
import io.ringdown.flow.DoubtJourneys;
import io.ringdown.flow.Doubts;
import io.ringdown.flow.Recollection;
import io.ringdown.flow.Registry;
import io.ringdown.flow.Replies;
import io.ringdown.flow.RestoreHealth;
import io.ringdown.flow.Restores;
import io.ringdown.flow.Settings;
import io.ringdown.flow.Threads;
import io.ringdown.mapping.MappingFolders;
import io.ringdown.ops.RestoreStatus;
import io.ringdown.store.Mark;
import io.ringdown.store.Vault;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;

/** Makes what the routes need that find out by themselves how a call ended, and what a restored database has forgotten. */
record RecoveryWiring(
        Registry registry,
        Vault vault,
        Recollection recollection,
        MappingFolders mappings,
        Allowances allowances,
        Attention attention,
        ObjectMapper json,
        Clock clock) {
    private static final int MOST_AT_ONCE = 32;

    void bind(Beans beans) {
        ExecutorService threads = Threads.waiting(task -> new Thread(task, "doubts"), MOST_AT_ONCE);
        beans.closing(threads::shutdown);
        beans.bind("doubtThreads", threads);
        ConnectionLoader loader = new ConnectionLoader(new ConnectionRows(vault, json), json);
        DoubtJourneys journeys =
                new DoubtJourneys(registry, recollection, loader, mappings::current, allowances, clock);
        beans.bind("doubts", new Doubts(journeys, attention, clock));
    }

    static Restores restores(CamelContext context, Beans beans, Settings settings, Replies replies, Clock clock) {
        boolean embedded = settings.text("db.url").isEmpty();
        Restores restores =
                new Restores(new Mark(settings.data(), embedded), settings.time("restored"), replies, clock);
        beans.bind("restores", restores);
        beans.closing(new RestoreStatus(restores::watching, restores::lostUntil).register());
        HealthCheckRegistry.get(context).register(new RestoreHealth(restores));
        return restores;
    }
}
