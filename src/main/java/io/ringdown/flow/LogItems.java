package io.ringdown.flow;

import io.ringdown.escalation.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is shown of the log's rows; texts that are not known are empty. */
public final class LogItems {
    private LogItems() {}

    /** An escalation with its last attempt. */
    public static Map<String, Object> item(Map<String, Object> row) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", text(row, "id"));
        item.put("at", Rows.time(row, "at").toString());
        item.put("bot", text(row, "bot"));
        item.put("botName", text(row, "bot_name"));
        item.put("connection", text(row, "connection"));
        item.put("channel", text(row, "channel"));
        item.put("conversationId", text(row, "conversation_id"));
        item.put("phone", text(row, "phone_masked"));
        item.put("outcome", outcome(row));
        item.put("reason", text(row, "reason"));
        item.put("reference", text(row, "reference"));
        item.put("vendorReference", text(row, "vendor_reference"));
        item.put("attempts", Rows.number(row, "attempts"));
        item.put("millis", Rows.number(row, "millis"));
        item.put("test", Rows.flag(row, "test"));
        return item;
    }

    /** One attempt of an escalation. */
    static Map<String, Object> attempt(Map<String, Object> row) {
        Map<String, Object> attempt = new LinkedHashMap<>();
        attempt.put("n", Rows.number(row, "n"));
        attempt.put("at", Rows.time(row, "attempt_at").toString());
        attempt.put("phone", text(row, "phone_masked"));
        attempt.put("outcome", outcome(row));
        attempt.put("reason", text(row, "reason"));
        attempt.put("vendorReference", text(row, "vendor_reference"));
        attempt.put("status", Rows.number(row, "status"));
        attempt.put("millis", Rows.number(row, "millis"));
        attempt.put("mapping", text(row, "mapping"));
        attempt.put("version", Rows.number(row, "connection_version"));
        return attempt;
    }

    private static String outcome(Map<String, Object> row) {
        return Outcome.of(Rows.text(row, "outcome")).orElse(Outcome.PENDING).wire();
    }

    static String text(Map<String, Object> row, String column) {
        String text = Rows.text(row, column);
        return text == null ? "" : text;
    }
}
