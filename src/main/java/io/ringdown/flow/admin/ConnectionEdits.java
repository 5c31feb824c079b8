package io.ringdown.flow.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.flow.ConnectionDraft;
import io.ringdown.flow.ConnectionDrafts;
import io.ringdown.flow.ConnectionRows;
import io.ringdown.flow.JsonRequest;
import io.ringdown.flow.RefreshTokens;
import io.ringdown.flow.Rows;
import io.ringdown.flow.StoredConnection;
import io.ringdown.flow.http.Inbound;
import io.ringdown.flow.http.Rejected;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes of connections: a new one, a new version. Each leaves what its statement needs. */
public final class ConnectionEdits {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.admin");

    private static final String NEXT = "nextVersion";

    private final ConnectionDrafts drafts;
    private final ConnectionRows rows;
    private final InstantSource clock;

    public ConnectionEdits(ConnectionDrafts drafts, ConnectionRows rows, InstantSource clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.clock = clock;
    }

    /** The first version of a new connection. */
    public void create(Exchange exchange) {
        ConnectionDraft draft = drafts.read(JsonRequest.body(exchange), null);
        exchange.getMessage().setHeader("name", draft.name());
        row(exchange, draft, 1);
    }

    /** Leaves what keeps the tokens of the connection that was found as they are, once the next version of it is found sound. */
    public void change(Exchange exchange) {
        Map<String, Object> known = ConnectionViews.known(exchange);
        StoredConnection before = rows.stored(known);
        JsonNode body = JsonRequest.body(exchange);
        int read = JsonRequest.object(body).path("version").asInt(before.version());
        if (read != before.version()) {
            throw clash();
        }
        row(exchange, drafts.read(body, before), before.version() + 1);
        exchange.setProperty(NEXT, exchange.getMessage().getBody());
        exchange.getMessage()
                .setBody(RefreshTokens.claim(
                        before.name(), before.version(), Rows.number(known, "renewals"), clock.instant()));
    }

    /**
     * The next version, whose secrets are the latest.
     *
     * @throws Rejected when a token among them is being replaced, or has been since they were read
     */
    public void next(Exchange exchange) {
        if (Rows.changed(exchange) == 0) {
            throw clash();
        }
        exchange.getMessage().setBody(exchange.getProperty(NEXT));
    }

    private void row(Exchange exchange, ConnectionDraft draft, int version) {
        exchange.getMessage().setBody(rows.row(draft, version, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** @throws Rejected when that name had a first version already */
    public void created(Exchange exchange) {
        if (Rows.changed(exchange) == 0) {
            throw Rejected.conflict("A connection of that name exists; PUT /v1/connections/{name} changes it");
        }
        note(exchange, "stored");
    }

    /** @throws Rejected when somebody else was faster */
    public void changed(Exchange exchange) {
        if (Rows.changed(exchange) == 0) {
            throw clash();
        }
        note(exchange, "stored");
    }

    private static Rejected clash() {
        return Rejected.conflict("Somebody else has changed this connection meanwhile; read it again");
    }

    private static void note(Exchange exchange, String what) {
        LOG.info(
                "connection={} {} by={}",
                exchange.getMessage().getHeader("name"),
                what,
                Inbound.of(exchange).caller().name());
    }
}
