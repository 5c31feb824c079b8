package io.ringdown.flow;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.scenario.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replies in the words of iAdvize's connected bots. */
public final class Iadvize {
    /** Platform of the bots that iAdvize asks itself. */
    public static final String PLATFORM = "iadvize-connected-bot";

    private Iadvize() {}

    /** @param rules the distribution rules of the bot there, each with {@code id} and {@code label} */
    static List<Map<String, Object>> replies(List<Reply> replies, JsonNode rules) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Reply reply : replies) {
            if (reply instanceof Reply.Say said) {
                all.add(message(said));
            } else if (reply instanceof Reply.Wait wait) {
                all.add(typed("await", "duration", duration(wait.time())));
            } else if (reply instanceof Reply.Transfer transfer) {
                // without a rule there is nobody to hand over to: what happens when a transfer fails, happens
                rule(transfer.rule(), rules).ifPresent(id -> all.add(typed("transfer", "distributionRule", id)));
            } else {
                all.add(new LinkedHashMap<>(Map.of("type", "close")));
            }
        }
        return all;
    }

    private static Map<String, Object> message(Reply.Say said) {
        Map<String, Object> message = typed("message", "payload", payload("text", said.text()));
        if (!said.offers().isEmpty()) {
            message.put(
                    "quickReplies",
                    said.offers().stream()
                            .map(offer -> payload("text/quick-reply", offer))
                            .toList());
        }
        return message;
    }

    private static Map<String, Object> typed(String type, String name, Object value) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("type", type);
        reply.put(name, value);
        return reply;
    }

    private static Map<String, Object> payload(String contentType, String value) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("contentType", contentType);
        payload.put("value", value);
        return payload;
    }

    private static Map<String, Object> duration(Duration time) {
        Map<String, Object> duration = new LinkedHashMap<>();
        boolean whole = time.toMillis() % 1000 == 0;
        duration.put("unit", whole ? "seconds" : "millis");
        duration.put("value", whole ? time.toSeconds() : time.toMillis());
        return duration;
    }

    /** The rule of that label, else the only one there is. */
    private static Optional<String> rule(String label, JsonNode rules) {
        for (JsonNode rule : rules) {
            if (rule.path("label").asText().equalsIgnoreCase(label)) {
                return Optional.of(rule.path("id").asText());
            }
        }
        return rules.size() == 1 ? Optional.of(rules.get(0).path("id").asText()) : Optional.empty();
    }
}
