package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.escalation.Bot;
import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import io.ringdown.vendor.Signed;
import io.ringdown.vendor.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Tells bots of ends that they did not wait for, each in a signed POST. What is owed stands in rows, which are claimed before anything is
 * sent: the claim itself arranges the next try. URLs, which may hold a secret, are not logged.
 */
public final class Callbacks {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** How long an unconfirmed end waits for somebody to settle it. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String GONE = "callbackGone";
    private static final String OVER = "callbackOver";
    private static final String OVERTAKEN = "callbackOvertaken";
    private static final String ROW = "callbackRow";
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.callback");

    private final Registry registry;
    private final Retelling retelling;
    private final CallbackSeal secrets;
    private final Attention attention;
    private final ObjectMapper json;
    private final InstantSource clock;

    public Callbacks(
            Registry registry,
            Retelling retelling,
            CallbackSeal secrets,
            Attention attention,
            ObjectMapper json,
            InstantSource clock) {
        this.registry = registry;
        this.retelling = retelling;
        this.secrets = secrets;
        this.attention = attention;
        this.json = json;
        this.clock = clock;
    }

    /** Leaves what the statements of a turn need. */
    public void now(Exchange exchange) {
        Instant now = clock.instant();
        exchange.getMessage().setBody(Map.of("now", Rows.stamp(now), "oldest", Rows.stamp(now.minus(KEPT))));
    }

    /** One of the rows that are due; leaves what {@code claim-callback} needs. */
    public void begin(Exchange exchange) {
        @SuppressWarnings("unchecked")
        Map<String, Object> row = exchange.getMessage().getBody(Map.class);
        exchange.setProperty(Callback.PROPERTY, Callback.of(row));
        put(exchange);
    }

    /** Whether this gateway sends it. */
    public boolean claimed(Exchange exchange) {
        return Rows.changed(exchange) == 1;
    }

    /** Keeps the row of the escalation, as it is by now. */
    public void read(Exchange exchange) {
        exchange.setProperty(ROW, Rows.found(exchange).stream().findFirst().orElse(null));
        put(exchange);
    }

    /** Leaves the request, signed with the secrets that were found, unless there is nobody to tell, or something newer to tell of. */
    public void sign(Exchange exchange) {
        Callback callback = Callback.of(exchange);
        Webhook webhook = secrets.webhook(exchange);
        String url = registry.bot(callback.bot()).map(Bot::callbackUrl).orElse("");
        @SuppressWarnings("unchecked")
        Map<String, Object> row = exchange.getProperty(ROW, Map.class);
        boolean current = row != null
                && Rows.number(row, "n") == callback.n()
                && callback.outcome().equals(Rows.text(row, "outcome"));
        boolean overtaken = url.isEmpty() || !current;
        exchange.setProperty(OVERTAKEN, overtaken);
        if (callback.spent() || overtaken || webhook == null) {
            return; // a bot without a secret may have one at the next try
        }
        byte[] body = body(row);
        Request request =
                new Request("POST", url, Map.of("Content-Type", "application/json"), body, new Auth.None(), Set.of());
        Outbound outbound = new Outbound(null, request, null, 0, TIMEOUT, false);
        outbound.signed = new Signed(request, webhook.headers(callback.id(), clock.instant(), body), null);
        exchange.setProperty(Outbound.PROPERTY, outbound);
    }

    /** The answer that the bot would hear if it asked now, with what Standard Webhooks puts around it. */
    private byte[] body(Map<String, Object> row) {
        Instant settled = Rows.time(row, "settled_at");
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", "escalation.ended");
        message.put("timestamp", (settled == null ? Rows.time(row, "closed_at") : settled).toString());
        message.put("data", retelling.of(row).asMap());
        try {
            return json.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decides by the reply whether anything more is sent, and leaves what the last statements need. */
    public void report(Exchange exchange) {
        Callback callback = Callback.of(exchange);
        Outbound outbound = Outbound.of(exchange);
        int status = outbound != null && outbound.reply instanceof Reply.Answered answered ? answered.status() : 0;
        boolean arrived = status / 100 == 2;
        boolean gone = status == 410;
        boolean overtaken = exchange.getProperty(OVERTAKEN, false, Boolean.class);
        boolean givenUp = !arrived && !gone && (callback.spent() || !overtaken && callback.last());
        exchange.setProperty(GONE, gone);
        exchange.setProperty(OVER, arrived || gone || givenUp || overtaken);
        if (gone || givenUp) {
            attention.untold();
        }
        String end = arrived ? "arrived" : gone ? "gone" : givenUp ? "given-up" : overtaken ? "dropped" : "again";
        LOG.atLevel(arrived ? Level.INFO : Level.WARN)
                .log(
                        "escalation={} n={} bot={} outcome={} callback={} status={} try={}",
                        callback.escalation(),
                        callback.n(),
                        callback.bot(),
                        callback.outcome(),
                        end,
                        status,
                        callback.tries() + 1);
        put(exchange);
    }

    /** Whether the bot's address wants nothing more. */
    public boolean gone(Exchange exchange) {
        return exchange.getProperty(GONE, false, Boolean.class);
    }

    /** Whether this outcome is not sent again. */
    public boolean over(Exchange exchange) {
        return exchange.getProperty(OVER, false, Boolean.class);
    }

    private void put(Exchange exchange) {
        exchange.getMessage().setBody(Callback.of(exchange).parameters(clock.instant()));
    }
}
