package io.ringdown.flow.admin;

import io.ringdown.flow.Exits;
import io.ringdown.flow.Replies;
import io.ringdown.flow.http.Flaw;
import io.ringdown.flow.http.Inbound;
import io.ringdown.flow.http.Rejected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Exchange;

/**
 * Which part of a list is wanted. It stands in the exchange property {@code page}.
 *
 * @param after the last of the page before; the empty text for the first page
 * @param limit items, 1 to 500
 */
record Page(String after, int limit) {
    private static final String PROPERTY = "page";
    private static final int USUAL = 50;
    private static final int MOST = 500;

    static Page of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Page.class);
    }

    /** Leaves the page that the request asks for, with {@code cursor} and {@code limit}, and what its statement needs. */
    static void open(Exchange exchange) {
        Map<String, String> query = Inbound.of(exchange).query();
        Page page = new Page(query.getOrDefault("cursor", ""), limit(query.get("limit")));
        exchange.setProperty(PROPERTY, page);
        exchange.getMessage().setBody(Map.of("after", page.after(), "limit", page.limit() + 1));
    }

    /** @throws Rejected when it is none */
    static int limit(String text) {
        if (text == null || text.isEmpty()) {
            return USUAL;
        }
        int limit = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw Rejected.flawed(List.of(new Flaw("limit", "must be a whole number from 1 to " + MOST)));
        }
        return limit;
    }

    /** Sends a page of the rows, of which there is one more than the limit when another page follows. */
    void put(
            Exchange exchange,
            Replies replies,
            List<Map<String, Object>> rows,
            Function<Map<String, Object>, Map<String, Object>> view,
            Function<Map<String, Object>, String> cursor) {
        List<Map<String, Object>> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? cursor.apply(shown.get(limit - 1)) : "";
        Exits.put(exchange, replies.json(200, body(shown.stream().map(view).toList(), next)));
    }

    /** How every list is answered. */
    static Map<String, Object> body(List<?> items, String next) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", items);
        body.put("next", next);
        return body;
    }
}
