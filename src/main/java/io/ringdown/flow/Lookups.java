package io.ringdown.flow;

import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Outcome;
import io.ringdown.flow.http.Caller;
import io.ringdown.flow.http.Inbound;
import io.ringdown.flow.http.Rejected;
import io.ringdown.store.Vault;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** Answers what became of one escalation: to its bot, which waits for the end as long as it waits for an answer, and to people. */
public final class Lookups {
    static final String UNKNOWN = "There is no escalation of that id";

    private final Running running;
    private final Vault vault;
    private final Retelling retelling;
    private final Replies replies;

    public Lookups(Running running, Vault vault, Retelling retelling, Replies replies) {
        this.running = running;
        this.vault = vault;
        this.retelling = retelling;
        this.replies = replies;
    }

    public void begin(Exchange exchange) {
        Inbound inbound = Inbound.of(exchange);
        Bot bot = inbound.caller().bot();
        long deadline =
                inbound.arrivedNanos() + (bot == null ? 0 : bot.deadline().toNanos());
        exchange.setProperty(Lookup.PROPERTY, new Lookup(inbound.path().get("id"), inbound.caller(), deadline));
    }

    /**
     * Takes the row, or waits while it is pending.
     *
     * @throws Rejected when there is none, or it is another bot's
     */
    public void look(Exchange exchange) {
        Lookup lookup = Lookup.of(exchange);
        Map<String, Object> row = Rows.found(exchange).stream().findFirst().orElse(null);
        Caller caller = lookup.caller;
        if (row == null || caller.bot() != null && !caller.name().equals(Rows.text(row, "bot"))) {
            throw Rejected.notFound(UNKNOWN);
        }
        boolean pending = Outcome.of(Rows.text(row, "outcome")).isEmpty();
        if (pending && System.nanoTime() - lookup.deadlineNanos < 0) {
            running.await(lookup.id, lookup.deadlineNanos);
        } else {
            lookup.row = row;
        }
    }

    /** The answer's keys, what is known beside them, and the attempts that were found; to people also who settled them. */
    public void show(Exchange exchange) {
        Lookup lookup = Lookup.of(exchange);
        Map<String, Object> row = lookup.row;
        Map<String, Object> body = retelling.of(row).asMap();
        body.put("at", Rows.time(row, "at").toString());
        body.put("bot", Rows.text(row, "bot"));
        body.put("connection", Rows.text(row, "connection"));
        body.put("conversationId", LogItems.text(row, "conversation_id"));
        List<Map<String, Object>> attempts = Rows.found(exchange).stream()
                .map(found -> attempt(lookup, found))
                .toList();
        body.put("attemptLog", attempts);
        Exits.put(exchange, replies.json(200, body));
    }

    private Map<String, Object> attempt(Lookup lookup, Map<String, Object> row) {
        Map<String, Object> attempt = LogItems.attempt(row);
        if (lookup.caller.bot() == null) {
            Map<String, Object> settled = Settlements.of(row, lookup.id, vault);
            if (settled != null) {
                attempt.put("settled", settled);
            }
        }
        return attempt;
    }
}
