package io.ringdown.flow;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.Durations;
import io.ringdown.scenario.Reply;
import java.util.ArrayList;
import java.util.List;

/** Reads replies as they are kept, {@link Reply#asMap} each, to be given again where a message is delivered twice. */
final class ReplyJson {
    private ReplyJson() {}

    static List<Reply> read(JsonNode list) {
        List<Reply> replies = new ArrayList<>();
        list.forEach(reply -> replies.add(reply(reply)));
        return replies;
    }

    private static Reply reply(JsonNode json) {
        if (json.has("say")) {
            List<String> offers = new ArrayList<>();
            json.path("offers").forEach(offer -> offers.add(offer.asText()));
            return new Reply.Say(json.get("say").asText(), offers);
        } else if (json.has("wait")) {
            return new Reply.Wait(Durations.parse(json.get("wait").asText()));
        } else if (json.has("transfer")) {
            return new Reply.Transfer(json.get("transfer").asText());
        }
        return new Reply.Close();
    }
}
