package io.ringdown.flow.admin;

import io.ringdown.flow.Exits;
import io.ringdown.flow.LogItems;
import io.ringdown.flow.Replies;
import io.ringdown.flow.Rows;
import io.ringdown.flow.http.HttpReply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
                rows.stream().limit(query.limit()).map(LogItems::item).toList();
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
}
