package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.mapping.Inputs;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import io.ringdown.mapping.Unrendered;
import java.time.InstantSource;
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
    private static final TypeReference<Map<String, String>> KEPT = new TypeReference<>() {};

    private final Registry registry;
    private final Recollection recollection;
    private final ObjectMapper json;
    private final InstantSource clock;

    public Cancellations(Registry registry, Recollection recollection, ObjectMapper json, InstantSource clock) {
        this.registry = registry;
        this.recollection = recollection;
        this.json = json;
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
                request = connection.connected().cancel(inputs(row), kept(row));
            } catch (Unrendered e) {
                reply = new Reply.Failed(Reply.Kind.NOT_RENDERED, e.getMessage());
            }
        }
        exchange.setProperty(
                Outbound.PROPERTY, new Outbound(connection, request, reply, System.nanoTime() + PATIENCE_NANOS));
    }

    /** Writes to the log how it went; a call that still stands may ring beside the new one. */
    public void report(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        Reply reply = Outbound.of(exchange).reply;
        int status = reply instanceof Reply.Answered answered ? answered.status() : 0;
        boolean done = status / 100 == 2;
        LOG.atLevel(done || reply == null ? Level.INFO : Level.WARN)
                .log(
                        "escalation={} corrected-by={} cancel={} status={}",
                        journey.corrected.id(),
                        journey.attempt.escalation(),
                        done ? "done" : reply == null ? "none" : "failed",
                        status);
    }

    private Map<String, Object> inputs(Map<String, Object> row) {
        return Inputs.of(
                recollection.escalation(row, recollection.said(row)),
                Rows.text(row, "bot"),
                Rows.text(row, "id"),
                Rows.text(row, "attempt_key"),
                clock.instant());
    }

    private Map<String, String> kept(Map<String, Object> row) {
        try {
            return json.readValue(Rows.text(row, "kept"), KEPT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept of " + Rows.text(row, "id") + " is no JSON");
        }
    }
}
