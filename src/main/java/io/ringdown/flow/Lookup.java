package io.ringdown.flow;

import io.ringdown.flow.http.Caller;
import java.util.Map;
import org.apache.camel.Exchange;

/** Somebody asks for one escalation. It stands in the exchange property {@code lookup}. */
public final class Lookup {
    /** Name of the exchange property. */
    static final String PROPERTY = "lookup";

    final String id;
    final Caller caller;
    /** {@link System#nanoTime()} until which a bot waits while the escalation is pending. */
    final long deadlineNanos;

    /** The row, once it is what the caller is told. */
    Map<String, Object> row;

    Lookup(String id, Caller caller, long deadlineNanos) {
        this.id = id;
        this.caller = caller;
        this.deadlineNanos = deadlineNanos;
    }

    static Lookup of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Lookup.class);
    }

    /** Whether the row is to be read, or read again. */
    public boolean isUndecided() {
        return row == null;
    }

    public String getId() {
        return id;
    }
}
