package io.ringdown.flow.admin;

import io.ringdown.flow.Connection;
import io.ringdown.flow.Exits;
import io.ringdown.flow.Registry;
import io.ringdown.flow.Replies;
import io.ringdown.flow.Rows;
import io.ringdown.flow.http.Inbound;
import io.ringdown.flow.http.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pauses and resumes: one connection, or all that were not paused already. The store holds it, so that every gateway follows. */
public final class Pauses {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.admin");
    private static final String NAME = "name";
    private static final String PAUSED = "paused";

    private final CamelContext context;
    private final Registry registry;
    private final Replies replies;

    public Pauses(CamelContext context, Registry registry, Replies replies) {
        this.context = context;
        this.registry = registry;
        this.replies = replies;
    }

    /** Leaves the parameters of the statement. */
    public void pause(Exchange exchange) {
        exchange.getMessage().setBody(row(exchange, true));
    }

    /** Leaves the parameters of the statement. */
    public void resume(Exchange exchange) {
        exchange.getMessage().setBody(row(exchange, false));
    }

    private static Map<String, Object> row(Exchange exchange, boolean paused) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(NAME, exchange.getMessage().getHeader(NAME));
        row.put(PAUSED, paused);
        return row;
    }

    /** @throws Rejected when there is no such connection */
    public void one(Exchange exchange) {
        if (Rows.changed(exchange) == 0) {
            throw Rejected.noConnection();
        }
        note(exchange, "connection=" + exchange.getMessage().getHeader(NAME));
    }

    /** The statement has changed as many connections as there were to change. */
    public void all(Exchange exchange) {
        exchange.setProperty("changed", Rows.changed(exchange));
        note(exchange, "connections=" + Rows.changed(exchange));
    }

    /** Answers with how many were changed, and which connections are paused now. */
    public void answer(Exchange exchange) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("changed", exchange.getProperty("changed"));
        answer.put(PAUSED, now());
        Exits.put(exchange, replies.json(200, answer));
    }

    /** The names of the connections that are paused. */
    public List<String> now() {
        return registry.connections().values().stream()
                .filter(Connection::paused)
                .map(Connection::name)
                .sorted()
                .toList();
    }

    /**
     * The same for who is no HTTP caller.
     *
     * @param connection its name, or null for all
     * @throws IllegalArgumentException when there is no such connection
     */
    public void set(String connection, boolean paused) {
        String route = connection == null ? "direct:pause-all" : "direct:pause-one";
        try (ProducerTemplate template = context.createProducerTemplate()) {
            Exchange sent = template.send(route, exchange -> {
                exchange.getMessage().setHeader(NAME, connection);
                exchange.getMessage().setBody(row(exchange, paused));
            });
            if (sent.getException() instanceof Rejected why) {
                throw new IllegalArgumentException(why.getMessage());
            } else if (sent.getException() != null) {
                throw new IllegalStateException("the database does not answer; nothing has changed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(Exchange exchange, String what) {
        boolean paused =
                Boolean.TRUE.equals(exchange.getMessage().getBody(Map.class).get(PAUSED));
        Inbound inbound = Inbound.of(exchange);
        LOG.info(
                "{} {} by={}",
                what,
                paused ? PAUSED : "resumed",
                inbound == null ? "jmx" : inbound.caller().name());
    }
}
