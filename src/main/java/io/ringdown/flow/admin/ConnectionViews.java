package io.ringdown.flow.admin;

import io.ringdown.flow.ConnectionRows;
import io.ringdown.flow.Exits;
import io.ringdown.flow.Replies;
import io.ringdown.flow.Rows;
import io.ringdown.flow.http.Rejected;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** What people read of connections: never a secret. */
public final class ConnectionViews {
    private final ConnectionRows rows;
    private final Replies replies;

    public ConnectionViews(ConnectionRows rows, Replies replies) {
        this.rows = rows;
        this.replies = replies;
    }

    /** Reads which page is wanted. */
    public void page(Exchange exchange) {
        Page.open(exchange);
    }

    /** A page by name. */
    public void list(Exchange exchange) {
        Page.of(exchange).put(exchange, replies, Rows.found(exchange), rows::view, row -> Rows.text(row, "name"));
    }

    /** All versions of one connection. */
    public void versions(Exchange exchange) {
        known(exchange);
        List<Map<String, Object>> items =
                Rows.found(exchange).stream().map(rows::view).toList();
        Exits.put(exchange, replies.json(200, Page.body(items, "")));
    }

    /** Makes the version of the path a number for the statement. */
    public void version(Exchange exchange) {
        String text = exchange.getMessage().getHeader("version", String.class);
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw Rejected.notFound("Versions are counted from 1");
        }
        exchange.getMessage()
                .setBody(Map.of("name", exchange.getMessage().getHeader("name"), "version", Integer.valueOf(text)));
    }

    /** @throws Rejected when there is no such version */
    public void numbered(Exchange exchange) {
        if (Rows.found(exchange).isEmpty()) {
            throw Rejected.notFound("There is no such version of a connection of that name");
        }
        one(exchange);
    }

    public void one(Exchange exchange) {
        Exits.put(exchange, replies.json(200, rows.view(known(exchange))));
    }

    public void created(Exchange exchange) {
        Exits.put(exchange, replies.json(201, rows.view(known(exchange))));
    }

    /** @throws Rejected when the statement found nothing */
    static Map<String, Object> known(Exchange exchange) {
        List<Map<String, Object>> found = Rows.found(exchange);
        if (found.isEmpty()) {
            throw Rejected.noConnection();
        }
        return found.get(0);
    }
}
