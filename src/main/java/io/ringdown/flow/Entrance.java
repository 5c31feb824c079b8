package io.ringdown.flow;

import io.ringdown.vendor.Entry;
import io.ringdown.vendor.Gates;
import org.apache.camel.Exchange;

/** Lets a call through the connection's breaker, bulkhead and quota, and tells them how it went. */
public final class Entrance {
    private static final String ENTRY = "entry";

    private final Gates gates;

    public Entrance(Gates gates) {
        this.gates = gates;
    }

    /** A call that may not go has ended. */
    public void enter(Exchange exchange) {
        Outbound outbound = Outbound.of(exchange);
        if (!outbound.isToSend()) {
            return;
        }
        Connection connection = outbound.connection;
        Entry entry = gates.enter(connection.name(), connection.version(), connection.limits());
        exchange.setProperty(ENTRY, entry);
        entry.refusal().ifPresent(ending -> {
            outbound.bar();
            Journey.of(exchange).ending = ending;
        });
    }

    /** Leaving counts once; a call that never entered has nothing to leave. */
    public void leave(Exchange exchange) {
        Entry entry = exchange.getProperty(ENTRY, Entry.class);
        if (entry != null) {
            entry.leave(Outbound.of(exchange).reply);
        }
    }
}
