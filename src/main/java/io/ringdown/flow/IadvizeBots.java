package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Languages;
import io.ringdown.flow.http.Inbound;
import io.ringdown.flow.http.Rejected;
import io.ringdown.scenario.Reply;
import io.ringdown.scenario.Scenario;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** What iAdvize asks of a connected bot outside of conversations: which there are, to which of its bots they are bound, whether to show them. */
public final class IadvizeBots {
    private static final int LONGEST_ID = 100;

    private final Dialogues dialogues;
    private final Availability availability;
    private final Supplier<String> address;
    private final Replies replies;
    private final ObjectMapper json;
    private final InstantSource clock;

    /** @param address where people reach this gateway */
    public IadvizeBots(
            Dialogues dialogues,
            Availability availability,
            Supplier<String> address,
            Replies replies,
            ObjectMapper json,
            InstantSource clock) {
        this.dialogues = dialogues;
        this.availability = availability;
        this.address = address;
        this.replies = replies;
        this.json = json;
        this.clock = clock;
    }

    /** The one bot that stands behind this address. */
    public void list(Exchange exchange) {
        Exits.put(exchange, replies.json(200, List.of(external(bot(exchange)))));
    }

    /** Asked every second: everything it takes to know stands in memory. */
    public void available(Exchange exchange) {
        Bot bot = bot(exchange);
        boolean later = dialogues.scenario(bot).plans();
        Map<String, Object> strategy = new LinkedHashMap<>();
        strategy.put("strategy", "customAvailability");
        strategy.put(
                "availability",
                availability.obstacle(dialogues.connection(bot), later).isEmpty());
        Exits.put(exchange, replies.json(200, List.of(strategy)));
    }

    /** Leaves the row of a bot that was bound or edited there. */
    public void bind(Exchange exchange) {
        JsonNode body = JsonRequest.object(JsonRequest.body(exchange));
        ObjectNode document = json.createObjectNode();
        document.put("language", body.path("language").asText(null));
        document.set("distributionRules", body.path("distributionRules").deepCopy());
        Map<String, Object> row = parameters(exchange);
        row.put("document", text(document));
        row.put("now", Rows.stamp(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        exchange.getMessage().setBody(row);
    }

    /** Leaves what finds the row. */
    public void find(Exchange exchange) {
        exchange.getMessage().setBody(parameters(exchange));
    }

    public void show(Exchange exchange) {
        Map<String, Object> row = Rows.found(exchange).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.notFound("No bot of that idOperator was bound here"));
        Map<String, Object> bound = new LinkedHashMap<>();
        bound.put("idOperator", Rows.text(row, "operator"));
        bound.put("external", external(bot(exchange)));
        bound.put("createdAt", Rows.time(row, "created_at").toString());
        bound.put("updatedAt", Rows.time(row, "updated_at").toString());
        Exits.put(exchange, replies.json(200, bound));
    }

    /** What is said when the chat opens; of the replies there only messages count. */
    public void greet(Exchange exchange) {
        JsonNode binding = binding(exchange, json);
        Bot bot = bot(exchange);
        List<Reply> said = dialogues.dialogue(bot, language(binding)).start().replies();
        int end = said.indexOf(said.stream()
                .filter(reply -> !(reply instanceof Reply.Say))
                .findFirst()
                .orElse(null));
        List<Reply> first = end < 0 ? said : said.subList(0, end);
        Exits.put(exchange, replies.json(200, Map.of("replies", Iadvize.replies(first, json.createArrayNode()))));
    }

    /** What iAdvize said of the bot that was found; an empty object when it said nothing yet. */
    static JsonNode binding(Exchange exchange, ObjectMapper json) {
        try {
            List<Map<String, Object>> rows = Rows.found(exchange);
            return rows.isEmpty() ? json.createObjectNode() : json.readTree(Rows.text(rows.get(0), "document"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the document of a bound bot is no JSON");
        }
    }

    /** As everywhere here, {@code fr-CA} for {@code fr_CA}; null when iAdvize did not say. */
    static String language(JsonNode binding) {
        return Languages.tag(binding.path("language").asText(null));
    }

    /** An operator's id as a row may hold it. */
    static String operator(String id) {
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            throw Rejected.invalid("idOperator must be a text of 1 to " + LONGEST_ID + " characters");
        }
        return id;
    }

    private static Bot bot(Exchange exchange) {
        return Inbound.of(exchange).caller().bot();
    }

    private static Map<String, Object> parameters(Exchange exchange) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("bot", bot(exchange).name());
        row.put("operator", operator(Inbound.of(exchange).path().get("idOperator")));
        return row;
    }

    private Map<String, Object> external(Bot bot) {
        Scenario scenario = dialogues.scenario(bot);
        Map<String, Object> external = new LinkedHashMap<>();
        external.put("idBot", bot.name());
        external.put("name", scenario.title());
        external.put("description", "Ringdown, scenario " + scenario.name());
        external.put("editorUrl", address.get());
        return external;
    }

    private String text(JsonNode document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
