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
import io.ringdown.flow.Threads;
import io.ringdown.mapping.MappingFolders;
import io.ringdown.store.Vault;
import java.time.Clock;
import java.util.concurrent.ExecutorService;

/** Makes what the routes need that find out by themselves how a call ended. */
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
}
