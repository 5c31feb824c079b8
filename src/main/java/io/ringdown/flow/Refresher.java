package io.ringdown.flow;

import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Bots;
import io.ringdown.escalation.InvalidBot;
import io.ringdown.flow.http.Caller;
import io.ringdown.flow.http.Role;
import io.ringdown.flow.http.SignedBot;
import io.ringdown.mapping.Mappings;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the {@link Registry} up to what the store holds; connections that have not changed are taken over as they are. */
public final class Refresher {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.refresh");

    private final Registry registry;
    private final ConnectionLoader loader;
    private final Supplier<Mappings> mappings;
    private final VendorState vendors;
    private final BotSecrets secrets;
    private final AtomicLong turns = new AtomicLong();
    private long applied;
    private volatile Map<String, Object> seen = Map.of();
    private volatile Mappings taken;

    /** @param mappings those of now, the same object for as long as nothing changes in them */
    public Refresher(
            Registry registry,
            ConnectionLoader loader,
            Supplier<Mappings> mappings,
            VendorState vendors,
            BotSecrets secrets) {
        this.registry = registry;
        this.loader = loader;
        this.mappings = mappings;
        this.vendors = vendors;
        this.secrets = secrets;
    }

    public void begin(Exchange exchange) {
        exchange.setProperty(Refresh.PROPERTY, new Refresh(turns.incrementAndGet()));
    }

    /** Due unless the mappings and the one row that tells of changes are the same as before. */
    public void compare(Exchange exchange) {
        Refresh refresh = of(exchange);
        refresh.changes = Rows.found(exchange).get(0);
        refresh.due = !refresh.changes.equals(seen) || mappings.get() != taken;
    }

    public void connections(Exchange exchange) {
        of(exchange).connections = Rows.found(exchange);
    }

    public void bots(Exchange exchange) {
        of(exchange).bots = Rows.found(exchange);
    }

    /** Takes over what was read, unless a later look was faster. */
    public void apply(Exchange exchange) {
        Refresh refresh = of(exchange);
        Map<String, Caller> byName = callers(refresh.bots);
        Map<String, Caller> byHash = byHash(byName, Rows.found(exchange));
        Map<String, SignedBot> signing = signing(byName, refresh.bots);
        synchronized (this) {
            if (refresh.turn > applied) {
                connect(refresh.connections, mappings.get());
                registry.bots(byHash, signing);
                seen = refresh.changes;
                applied = refresh.turn;
            }
        }
    }

    private void connect(List<Map<String, Object>> rows, Mappings current) {
        Map<String, Connection> before = registry.connections();
        Map<String, Connection> now = new HashMap<>();
        Set<Connection> fresh = new HashSet<>();
        for (Map<String, Object> row : rows) {
            Connection known = before.get(Rows.text(row, "name"));
            boolean sameVersion = known != null && known.version() == Rows.number(row, "version");
            boolean same = sameVersion && (current == taken || known.uses(current.find(Rows.text(row, "mapping"))));
            Connection loaded = same ? known : loader.load(row, current);
            Connection connection = sameVersion && !loaded.usable() ? known : loaded;
            now.put(connection.name(), connection.paused(Rows.flag(row, "paused")));
            if (connection != known) {
                fresh.add(connection);
            } else if (loaded != known && known.usable()) {
                LOG.warn("connection={} does not fit its changed mapping and goes on with the one before", known.key());
            }
        }
        registry.connections(now);
        taken = current;
        before.keySet().stream().filter(name -> !now.containsKey(name)).forEach(vendors::forget);
        fresh.forEach(vendors::prepare);
    }

    private static Map<String, Caller> callers(List<Map<String, Object>> bots) {
        Map<String, Caller> byName = new HashMap<>();
        for (Map<String, Object> row : bots) {
            String name = Rows.text(row, "name");
            try {
                Bot bot = Bots.read(Rows.text(row, "document").getBytes(StandardCharsets.UTF_8), name);
                byName.put(name, new Caller(name, Role.BOT, bot));
            } catch (InvalidBot e) {
                LOG.error("bot={} cannot be used: {}", name, e.getMessage());
            }
        }
        return byName;
    }

    /** Those whose platform signs, by their names. */
    private Map<String, SignedBot> signing(Map<String, Caller> byName, List<Map<String, Object>> bots) {
        Map<String, SignedBot> signing = new HashMap<>();
        for (Map<String, Object> row : bots) {
            Caller caller = byName.get(Rows.text(row, "name"));
            List<String> open = secrets.open(row);
            if (caller != null && caller.bot().platform().equals(Iadvize.PLATFORM) && !open.isEmpty()) {
                signing.put(caller.name(), new SignedBot(caller, open));
            }
        }
        return signing;
    }

    private static Map<String, Caller> byHash(Map<String, Caller> byName, List<Map<String, Object>> keys) {
        Map<String, Caller> byHash = new HashMap<>();
        for (Map<String, Object> row : keys) {
            Caller caller = byName.get(Rows.text(row, "bot"));
            if (caller != null) {
                byHash.put(Rows.text(row, "hash"), caller);
            }
        }
        return byHash;
    }

    private static Refresh of(Exchange exchange) {
        return exchange.getProperty(Refresh.PROPERTY, Refresh.class);
    }
}
