package io.ringdown.flow;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.Answer;
import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Outcome;
import io.ringdown.store.Vault;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** Answers what became of one escalation: to its bot, which waits for the end as long as it waits for an answer, and to people. */
public final class Lookups {
    static final String UNKNOWN = "There is no escalation of that id";

    private final Registry registry;
    private final Running running;
    private final Vault vault;
    private final Recollection recollection;
    private final Answers answers;
    private final Replies replies;

    public Lookups(
            Registry registry,
            Running running,
            Vault vault,
            Recollection recollection,
            Answers answers,
            Replies replies) {
        this.registry = registry;
        this.running = running;
        this.vault = vault;
        this.recollection = recollection;
        this.answers = answers;
        this.replies = replies;
    }

    public void begin(Exchange exchange) {
        Inbound inbound = Opening.inbound(exchange);
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

    /** The answer alone. */
    Answer answer(Lookup lookup) {
        return answers.of(journey(lookup.row));
    }

    /** The answer's keys, what is known beside them, and the attempts that were found; to people also who settled them. */
    public void show(Exchange exchange) {
        Lookup lookup = Lookup.of(exchange);
        Map<String, Object> row = lookup.row;
        Map<String, Object> body = answers.of(journey(row)).asMap();
        body.put("at", Rows.time(row, "at").toString());
        body.put("bot", Rows.text(row, "bot"));
        body.put("connection", Rows.text(row, "connection"));
        body.put("conversationId", LogViews.text(row, "conversation_id"));
        List<Map<String, Object>> attempts = Rows.found(exchange).stream()
                .map(found -> attempt(lookup, found))
                .toList();
        body.put("attemptLog", attempts);
        Exits.put(exchange, replies.json(200, body));
    }

    private Map<String, Object> attempt(Lookup lookup, Map<String, Object> row) {
        Map<String, Object> attempt = LogViews.attempt(row);
        if (lookup.caller.bot() == null) {
            Map<String, Object> settled = Settlements.of(row, lookup.id, vault);
            if (settled != null) {
                attempt.put("settled", settled);
            }
        }
        return attempt;
    }

    private Journey journey(Map<String, Object> row) {
        String name = Rows.text(row, "bot");
        String connection = Rows.text(row, "connection");
        String id = Rows.text(row, "id");
        JsonNode said = recollection.said(row);
        Journey journey = new Journey(
                registry.bot(name).orElseGet(() -> PlainBot.named(name)),
                recollection.escalation(row, said),
                registry.connection(connection).orElseGet(() -> Connection.unusable(connection, 0, false)),
                null,
                0);
        journey.attempt = new Journey.Attempt(
                id, Rows.number(row, "n"), "", Rows.text(row, "reference"), 0, Rows.time(row, "attempt_at"));
        journey.end(Endings.of(row, said.path("vendorText").asText(null)));
        return journey;
    }
}
