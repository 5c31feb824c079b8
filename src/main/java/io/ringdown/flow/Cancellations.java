package io.ringdown.flow;

import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Identity;
import io.ringdown.mapping.Inputs;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import io.ringdown.mapping.Unrendered;
import io.ringdown.store.Vault;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Takes back the call of an escalation whose number the visitor has corrected, where the vendor's mapping can. */
public final class Cancellations {
    /** Until when a cancellation that reached nobody is tried again. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final Logger LOG = LoggerFactory.getLogger("ringdown.cancel");

    private final Registry registry;
    private final Vault vault;
    private final Recollection recollection;
    private final InstantSource clock;

    public Cancellations(Registry registry, Vault vault, Recollection recollection, InstantSource clock) {
        this.registry = registry;
        this.vault = vault;
        this.recollection = recollection;
        this.clock = clock;
    }

    /** Leaves the request to send, or none when there is nothing to take back or no way to. */
    public void begin(Exchange exchange) {
        Map<String, Object> row = Journey.of(exchange).corrected.row();
        Connection connection =
                registry.connection(Rows.text(row, "connection")).orElse(null);
        boolean can = connection != null
                && connection.connected() != null
                && connection.connected().mapping().canCancel()
                && row.get("kept") != null;
        Request request = null;
        Reply reply = null;
        if (can) {
            try {
                request = connection.connected().cancel(inputs(row), recollection.kept(row));
            } catch (Unrendered e) {
                reply = new Reply.Failed(Reply.Kind.NOT_RENDERED, e.getMessage());
            }
        }
        exchange.setProperty(
                Outbound.PROPERTY, new Outbound(connection, request, reply, System.nanoTime() + PATIENCE_NANOS));
    }

    /** Whether the vendor said that it took the call back. */
    public boolean done(Exchange exchange) {
        return status(exchange) / 100 == 2;
    }

    private static int status(Exchange exchange) {
        return Outbound.of(exchange).reply instanceof Reply.Answered answered ? answered.status() : 0;
    }

    /** Leaves what the store needs to let go of a number that nobody will call. Where it cannot be read any more, its guard runs out. */
    public void release(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        Map<String, Object> row = journey.corrected.row();
        Escalation escalation = recollection.escalation(row, recollection.said(row));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", journey.corrected.id());
        parameters.put("n", journey.corrected.n());
        parameters.put("guard", recollection.guard(escalation, journey.bot));
        parameters.put(
                "identity",
                Identity.number(escalation.phone(), escalation.connection(), journey.bot, vault::hash)
                        .key());
        exchange.getMessage().setBody(parameters);
    }

    /** Writes to the log how it went; a call that still stands may ring beside the new one. */
    public void report(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        Reply reply = Outbound.of(exchange).reply;
        boolean done = done(exchange);
        LOG.atLevel(done || reply == null ? Level.INFO : Level.WARN)
                .log(
                        "escalation={} corrected-by={} cancel={} status={}",
                        journey.corrected.id(),
                        journey.attempt.escalation(),
                        done ? "done" : reply == null ? "none" : "failed",
                        status(exchange));
    }

    private Map<String, Object> inputs(Map<String, Object> row) {
        return Inputs.of(
                recollection.escalation(row, recollection.said(row)),
                Rows.text(row, "bot"),
                Rows.text(row, "id"),
                Rows.text(row, "attempt_key"),
                clock.instant());
    }
}
