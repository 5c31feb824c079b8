package io.ringdown.flow.admin;

import io.ringdown.flow.CallbackSeal;
import io.ringdown.flow.Exits;
import io.ringdown.flow.Replies;
import io.ringdown.flow.Rows;
import io.ringdown.flow.http.HttpReply;
import io.ringdown.flow.http.Rejected;
import io.ringdown.store.Ids;
import io.ringdown.store.Keys;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** What callbacks are signed with: of one bot at most two secrets, so that one can take over from the other. Shown once, kept sealed. */
public final class CallbackSecrets {
    private static final int MOST = 2;
    private static final String NEW = "newSecret";

    private final CallbackSeal seal;
    private final Replies replies;
    private final InstantSource clock;

    public CallbackSecrets(CallbackSeal seal, Replies replies, InstantSource clock) {
        this.seal = seal;
        this.replies = replies;
        this.clock = clock;
    }

    /** @throws Rejected when no bot was found */
    public void known(Exchange exchange) {
        if (Rows.found(exchange).isEmpty()) {
            throw Rejected.noBot();
        }
        exchange.getMessage().setBody(null);
    }

    /** Lists those that were found. */
    public void list(Exchange exchange) {
        List<Map<String, Object>> items =
                Rows.found(exchange).stream().map(CallbackSecrets::view).toList();
        Exits.put(exchange, replies.json(200, Page.body(items, "")));
    }

    private static Map<String, Object> view(Map<String, Object> row) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", Rows.text(row, "id"));
        view.put("at", Rows.time(row, "at").toString());
        return view;
    }

    /**
     * Makes one for the bot of the header {@code name} beside those that were found.
     *
     * @throws Rejected when there are as many as there may be
     */
    public void make(Exchange exchange) {
        if (Rows.found(exchange).size() >= MOST) {
            throw Rejected.conflict("This bot has two callback secrets; delete the old one before another is made");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = "cbs_" + Ids.escalation(now).substring(Ids.FIRST.length());
        String secret = Keys.secret();
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("id", id);
        made.put("secret", secret);
        exchange.setProperty(NEW, made);
        String bot = exchange.getMessage().getHeader("name", String.class);
        byte[] sealed = seal.seal(bot, id, secret);
        exchange.getMessage().setBody(Map.of("id", id, "bot", bot, "secret", sealed, "at", Rows.stamp(now)));
    }

    /** Shows the new one, this once. */
    public void made(Exchange exchange) {
        BotViews.note(exchange, "has a new callback secret");
        Exits.put(exchange, replies.json(201, exchange.getProperty(NEW, Map.class)));
    }

    /** @throws Rejected when the bot has no such secret */
    public void deleted(Exchange exchange) {
        if (Rows.changed(exchange) == 0) {
            throw Rejected.notFound("This bot has no callback secret of that id");
        }
        BotViews.note(exchange, "has a callback secret less");
        Exits.put(exchange, new HttpReply(204, "application/json", new byte[0], Map.of()));
    }
}
