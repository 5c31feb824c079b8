package io.ringdown.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.escalation.Bot;
import io.ringdown.flow.http.Inbound;
import io.ringdown.flow.http.Rejected;
import io.ringdown.scenario.Reply;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** Takes the conversations of iAdvize's connected bots, and answers in its shape. */
public final class IadvizeChats {
    private static final String BINDING = "binding";
    private static final String OPERATOR = "operator";
    private static final String OWN = "operator";
    private static final int LONGEST_ID = 200;

    private final Conversations conversations;
    private final Turns turns;
    private final Replies replies;
    private final ObjectMapper json;
    private final InstantSource clock;

    public IadvizeChats(
            Conversations conversations, Turns turns, Replies replies, ObjectMapper json, InstantSource clock) {
        this.conversations = conversations;
        this.turns = turns;
        this.replies = replies;
        this.json = json;
        this.clock = clock;
    }

    /** A conversation begins: nothing is to be said, its first message follows at once. */
    public void begin(Exchange exchange) {
        JsonNode body = JsonRequest.object(JsonRequest.body(exchange));
        operator(exchange, body);
        converse(exchange, id(body.path("idConversation").asText(), "idConversation"), "", "", null);
    }

    /** Finds whose language is spoken before the message is read. */
    public void find(Exchange exchange) {
        operator(exchange, JsonRequest.object(JsonRequest.body(exchange)));
    }

    /** Reads a message, the bot's own included. */
    public void read(Exchange exchange) {
        JsonNode binding = IadvizeBots.binding(exchange, json);
        exchange.setProperty(BINDING, binding);
        JsonNode message = JsonRequest.body(exchange).path("message");
        JsonNode payload = message.path("payload");
        String text = payload.path("contentType").asText("text").startsWith("text")
                ? payload.path("value").asText("")
                : "";
        converse(
                exchange,
                Inbound.of(exchange).path().get("idConversation"),
                id(message.path("idMessage").asText(), "message.idMessage"),
                text,
                IadvizeBots.language(binding));
    }

    /** Whether the message is the bot's own, which nobody answers. */
    public boolean own(Exchange exchange) {
        JsonNode role =
                JsonRequest.body(exchange).path("message").path("author").path("role");
        return OWN.equals(role.asText());
    }

    /** Finds a conversation by its id. */
    public void look(Exchange exchange) {
        exchange.setProperty(OPERATOR, "");
        converse(exchange, Inbound.of(exchange).path().get("idConversation"), "", "", null);
    }

    /** Answers with the row that was found, and says nothing. */
    public void silent(Exchange exchange) {
        Map<String, Object> row = Rows.found(exchange).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.notFound("There is no conversation of that id"));
        answer(exchange, List.of(), Rows.time(row, "created_at"), Rows.time(row, "updated_at"));
    }

    /** Answers with what the scenario replies. */
    public void reply(Exchange exchange) {
        Conversing conversing = Conversing.of(exchange);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        answer(exchange, conversing.replies, conversing.begun, now.isBefore(conversing.begun) ? conversing.begun : now);
    }

    private void answer(Exchange exchange, List<Reply> said, Instant created, Instant updated) {
        JsonNode binding = exchange.getProperty(BINDING, json.createObjectNode(), JsonNode.class);
        Map<String, Object> turn = new LinkedHashMap<>();
        turn.put("idConversation", Conversing.of(exchange).conversation);
        turn.put("idOperator", exchange.getProperty(OPERATOR, String.class));
        turn.put("replies", Iadvize.replies(said, binding.path("distributionRules")));
        turn.put("createdAt", created.toString());
        turn.put("updatedAt", updated.toString());
        Exits.put(exchange, replies.json(200, turn));
    }

    private void converse(Exchange exchange, String conversation, String message, String text, String language) {
        Inbound inbound = Inbound.of(exchange);
        Bot bot = inbound.caller().bot();
        exchange.setProperty(
                Conversing.PROPERTY,
                conversations.conversing(
                        bot, id(conversation, "idConversation"), message, text, language, inbound.arrivedNanos()));
        turns.begin(exchange);
    }

    private static void operator(Exchange exchange, JsonNode body) {
        String operator = IadvizeBots.operator(body.path("idOperator").asText());
        exchange.setProperty(OPERATOR, operator);
        exchange.getMessage()
                .setBody(Map.of("bot", Inbound.of(exchange).caller().name(), "operator", operator));
    }

    private static String id(String id, String field) {
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            throw Rejected.invalid(field + " must be a text of 1 to " + LONGEST_ID + " characters");
        }
        return id;
    }
}
