package io.ringdown.flow;

import io.ringdown.escalation.Outcome;
import io.ringdown.flow.http.HttpReply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;

/** Shows the log: escalations with their last attempt, as JSON or as a spreadsheet. */
public final class LogViews {
    private final Replies replies;

    public LogViews(Replies replies) {
        this.replies = replies;
    }

    public void page(Exchange exchange) {
        LogQuery query = exchange.getProperty(LogQuery.PROPERTY, LogQuery.class);
        List<Map<String, Object>> rows = Rows.found(exchange);
        List<Map<String, Object>> items =
                rows.stream().limit(query.limit()).map(LogViews::item).toList();
        String next = rows.size() > query.limit()
                ? items.get(query.limit() - 1).get("id").toString()
                : "";
        Exits.put(exchange, query.csv() ? csv(query, items, next) : replies.json(200, Page.body(items, next)));
    }

    private static HttpReply csv(LogQuery query, List<Map<String, Object>> items, String next) {
        HttpReply reply = HttpReply.csv(Csv.of(items));
        return next.isEmpty() ? reply : reply.with("Link", "<" + link(query, next) + ">; rel=\"next\"");
    }

    private static String link(LogQuery query, String next) {
        Map<String, String> parameters = new TreeMap<>(query.filters());
        parameters.put("cursor", next);
        StringBuilder link = new StringBuilder("/v1/escalations");
        parameters.forEach((name, value) -> link.append(link.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return link.toString();
    }

    /** One line; texts that are not known are empty. */
    static Map<String, Object> item(Map<String, Object> row) {
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
