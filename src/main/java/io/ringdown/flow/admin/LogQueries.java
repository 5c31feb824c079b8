package io.ringdown.flow.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.ConversationIds;
import io.ringdown.escalation.Phone;
import io.ringdown.escalation.Phones;
import io.ringdown.flow.JsonRequest;
import io.ringdown.flow.http.Inbound;
import io.ringdown.store.Vault;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;

/** Reads what somebody wants to see of the log. */
public final class LogQueries {
    private final Vault vault;

    public LogQueries(Vault vault) {
        this.vault = vault;
    }

    /** By the filters of the URL. */
    public void list(Exchange exchange) {
        Inbound inbound = Inbound.of(exchange);
        boolean csv = inbound.accept().toLowerCase(Locale.ROOT).contains("text/csv");
        LogQuery query = LogQuery.of(inbound.query(), csv);
        String searched = (String) query.parameters().get("q");
        query.parameters().put("conversation", ConversationIds.readable(searched, vault::hash));
        put(exchange, query);
    }

    /** By phone number, which is known by its keyed hash only. */
    public void search(Exchange exchange) {
        JsonRequest request = JsonRequest.of(JsonRequest.body(exchange), Set.of("phone", "country", "cursor", "limit"));
        JsonNode typed = request.get("phone");
        String country = request.text("country");
        Phone phone = typed.isTextual() || typed.isNumber()
                ? Phones.find(typed.asText(), country == null ? null : country.toUpperCase(Locale.ROOT))
                : null;
        if (phone == null) {
            request.flaw("phone", "must be a phone number in any spelling");
        }
        request.accept();
        Map<String, String> page = new HashMap<>();
        page.put("cursor", request.get("cursor").asText(""));
        page.put("limit", request.get("limit").asText(""));
        LogQuery query = LogQuery.of(page, false);
        query.parameters().put("phoneHash", vault.hash(phone.comparable()));
        put(exchange, query);
    }

    private static void put(Exchange exchange, LogQuery query) {
        exchange.setProperty(LogQuery.PROPERTY, query);
        exchange.getMessage().setBody(query.parameters());
    }
}
