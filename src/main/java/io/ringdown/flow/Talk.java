package io.ringdown.flow;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.scenario.Reply;
import io.ringdown.scenario.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the encrypted column of a conversation holds.
 *
 * @param state null before the first message
 * @param answered the replies to the last messages by the messages' ids, oldest first
 */
record Talk(State state, Map<String, List<Reply>> answered) {
    static final Talk NEW = new Talk(null, Map.of());
    /** How many messages a delivery may be late by and still be known again. */
    private static final int REMEMBERED = 20;

    Talk after(State next, String message, List<Reply> replies) {
        Map<String, List<Reply>> all = new LinkedHashMap<>(answered);
        all.put(message, replies);
        while (all.size() > REMEMBERED) {
            all.remove(all.keySet().iterator().next());
        }
        return new Talk(next, all);
    }

    Map<String, Object> asMap() {
        List<Map<String, Object>> turns = new ArrayList<>();
        answered.forEach((message, replies) -> turns.add(Map.of(
                "message",
                message,
                "replies",
                replies.stream().map(Reply::asMap).toList())));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("state", state == null ? null : state.asMap());
        map.put("turns", turns);
        return map;
    }

    static Talk of(JsonNode json) {
        Map<String, List<Reply>> answered = new LinkedHashMap<>();
        json.path("turns")
                .forEach(turn -> answered.put(turn.path("message").asText(), ReplyJson.read(turn.path("replies"))));
        return new Talk(json.path("state").isObject() ? State.of(json.get("state")) : null, answered);
    }

    @Override
    public String toString() {
        return "Talk[" + answered.size() + " turns]";
    }
}
