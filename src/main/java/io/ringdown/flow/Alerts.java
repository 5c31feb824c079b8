package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import io.ringdown.vendor.Signed;
import io.ringdown.vendor.Webhook;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a notice into a signed POST to the operator's address, and notes whether it arrived. Its URL, which may hold a secret, is not logged. */
public final class Alerts {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.alert");

    private final Attention attention;
    private final String url;
    private final Webhook webhook;
    private final ObjectMapper json;
    private final InstantSource clock;

    /**
     * @param url empty when nobody is to be told
     * @param secret as {@link Webhook} takes it
     * @throws IllegalArgumentException when either is not usable
     */
    public Alerts(Attention attention, String url, String secret, ObjectMapper json, InstantSource clock) {
        this.attention = attention;
        this.url = url;
        this.webhook = url.isEmpty() ? null : webhook(url, secret);
        this.json = json;
        this.clock = clock;
    }

    private static Webhook webhook(String url, String secret) {
        String scheme = url.replaceFirst(":.*", "");
        if (!Set.of("http", "https").contains(scheme) || URI.create(url).getHost() == null) {
            throw new IllegalArgumentException("ringdown.alert.url must begin with https:// or http:// and a host");
        }
        try {
            return new Webhook(secret);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ringdown.alert.secret " + e.getMessage(), e);
        }
    }

    /** Leaves the request, when there is something to tell. */
    public void prepare(Exchange exchange) {
        Attention.Notice notice = webhook == null ? null : attention.due();
        if (notice == null) {
            return;
        }
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", "ringdown.attention");
        message.put("timestamp", notice.at().toString());
        message.put("data", notice.data());
        byte[] body = bytes(message);
        Request request =
                new Request("POST", url, Map.of("Content-Type", "application/json"), body, new Auth.None(), Set.of());
        Outbound outbound = new Outbound(null, request, null, 0, TIMEOUT, false);
        outbound.signed = new Signed(request, webhook.headers(notice.id(), clock.instant(), body), null);
        exchange.setProperty(Outbound.PROPERTY, outbound);
    }

    /** Whatever is not a 2xx is sent again at the next turn. */
    public void report(Exchange exchange) {
        Reply reply = Outbound.of(exchange).reply;
        int status = reply instanceof Reply.Answered answered ? answered.status() : 0;
        if (status / 100 == 2) {
            attention.told();
        } else {
            LOG.warn("An alert did not arrive, status={}; it is sent again", status);
        }
    }

    private byte[] bytes(Object message) {
        try {
            return json.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
