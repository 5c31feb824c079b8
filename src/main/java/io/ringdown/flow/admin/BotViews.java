package io.ringdown.flow.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Bots;
import io.ringdown.flow.Exits;
import io.ringdown.flow.Replies;
import io.ringdown.flow.Rows;
import io.ringdown.flow.http.Inbound;
import io.ringdown.flow.http.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people read of bots; of a key its id and when it was made. Rows hold one key each, or none. */
public final class BotViews {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.admin");
    private static final TypeReference<LinkedHashMap<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final Recipes recipes;
    private final Replies replies;
    private final ObjectMapper json;

    public BotViews(Recipes recipes, Replies replies, ObjectMapper json) {
        this.recipes = recipes;
        this.replies = replies;
        this.json = json;
    }

    /** Reads which page is wanted. */
    public void page(Exchange exchange) {
        Page.open(exchange);
    }

    /** A page by name. */
    public void list(Exchange exchange) {
        Page.of(exchange).put(exchange, replies, bots(Rows.found(exchange)), bot -> bot, bot -> Rows.text(bot, "name"));
    }

    public void one(Exchange exchange) {
        keys(exchange);
        Exits.put(exchange, replies.json(200, bots(Rows.found(exchange)).get(0)));
    }

    /** A new bot with its first key and how to set it up. */
    public void created(Exchange exchange) {
        Map<String, Object> view = bots(Rows.found(exchange)).get(0);
        view.put("key", BotKeys.key(exchange));
        Map<String, Object> row = Rows.found(exchange).get(0);
        Bot bot = Bots.read(Rows.text(row, "document").getBytes(StandardCharsets.UTF_8), Rows.text(row, "name"));
        view.put("recipe", recipes.of(bot, BotKeys.key(exchange)).get("text"));
        Exits.put(exchange, replies.json(201, view));
    }

    /**
     * The keys of the bot that was found.
     *
     * @throws Rejected when none was
     */
    static List<Map<String, Object>> keys(Exchange exchange) {
        List<Map<String, Object>> rows = Rows.found(exchange);
        if (rows.isEmpty()) {
            throw Rejected.noBot();
        }
        List<Map<String, Object>> keys = new ArrayList<>();
        rows.forEach(row -> key(row, keys));
        return keys;
    }

    /** Says in the log who changed a bot. */
    static void note(Exchange exchange, String what) {
        LOG.info(
                "bot={} {} by={}",
                exchange.getMessage().getHeader("name"),
                what,
                Inbound.of(exchange).caller().name());
    }

    private List<Map<String, Object>> bots(List<Map<String, Object>> rows) {
        Map<String, Map<String, Object>> byName = new LinkedHashMap<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> bot = byName.computeIfAbsent(Rows.text(row, "name"), name -> document(row));
            @SuppressWarnings("unchecked")
            List<Map<String, Object>> keys = (List<Map<String, Object>>) bot.get("keys");
            key(row, keys);
        }
        return new ArrayList<>(byName.values());
    }

    private Map<String, Object> document(Map<String, Object> row) {
        try {
            Map<String, Object> document = json.readValue(Rows.text(row, "document"), DOCUMENT);
            document.put("callbackGone", Rows.flag(row, "callback_gone"));
            document.put("keys", new ArrayList<Map<String, Object>>());
            return document;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the document of bot " + Rows.text(row, "name") + " is no JSON");
        }
    }

    private static void key(Map<String, Object> row, List<Map<String, Object>> keys) {
        if (row.get("key_id") != null) {
            Map<String, Object> key = new LinkedHashMap<>();
            key.put("id", Rows.text(row, "key_id"));
            key.put("at", Rows.time(row, "key_at").toString());
            keys.add(key);
        }
    }
}
