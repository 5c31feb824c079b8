package io.ringdown.flow.admin;

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
import java.util.Map;
import org.apache.camel.Exchange;

/** Keys of bots. At most two are valid at a time, so that one can take over from the other; the last one stays. */
public final class BotKeys {
    private static final int MOST = 2;
    private static final String NEW = "newKey";

    private final Replies replies;
    private final InstantSource clock;

    public BotKeys(Replies replies, InstantSource clock) {
        this.replies = replies;
        this.clock = clock;
    }

    /** Makes a key for the bot of the header {@code name}; the exchange alone knows it. */
    public void make(Exchange exchange) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = "key_" + Ids.escalation(now).substring(Ids.FIRST.length());
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("id", id);
        made.put("key", Keys.make());
        exchange.setProperty(NEW, made);
        exchange.getMessage()
                .setBody(Map.of(
                        "id", id,
                        "bot", exchange.getMessage().getHeader("name"),
                        "hash", Keys.hash(key(exchange)),
                        "at", Rows.stamp(now)));
    }

    /** The key that {@link #make} made. */
    static String key(Exchange exchange) {
        return exchange.getProperty(NEW, Map.class).get("key").toString();
    }

    /** @throws Rejected when the bot that was found has as many keys as it may */
    public void room(Exchange exchange) {
        if (BotViews.keys(exchange).size() >= MOST) {
            throw Rejected.conflict("This bot has two valid keys; delete the old one before another is made");
        }
    }

    /** @throws Rejected when the bot that was found has no such key, or no other one */
    public void spare(Exchange exchange) {
        String id = exchange.getMessage().getHeader("id", String.class);
        if (BotViews.keys(exchange).stream().noneMatch(key -> key.get("id").equals(id))) {
            throw Rejected.notFound("This bot has no key of that id");
        }
        if (BotViews.keys(exchange).size() == 1) {
            throw Rejected.conflict("This is the bot's only key; add another before it is deleted");
        }
        exchange.getMessage().setBody(null);
    }

    /** Shows the new key, this once. */
    public void made(Exchange exchange) {
        BotViews.note(exchange, "has a new key");
        Exits.put(exchange, replies.json(201, exchange.getProperty(NEW, Map.class)));
    }

    public void deleted(Exchange exchange) {
        BotViews.note(exchange, "has a key less");
        Exits.put(exchange, new HttpReply(204, "application/json", new byte[0], Map.of()));
    }
}
