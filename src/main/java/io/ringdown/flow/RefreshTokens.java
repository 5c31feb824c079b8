package io.ringdown.flow;

import io.ringdown.vendor.Issued;
import io.ringdown.vendor.Rotation;
import io.ringdown.vendor.Rotations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Keeps a refresh token that the vendor replaces among the secrets of its connection, and the access token beside them, both sealed. */
public final class RefreshTokens implements Rotations {
    /** How long a gateway may take to renew before another may. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private final CamelContext context;
    private final ConnectionRows rows;
    private final InstantSource clock;
    private ProducerTemplate template;

    public RefreshTokens(CamelContext context, ConnectionRows rows, InstantSource clock) {
        this.context = context;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Rotation read(String connection, int version, String secret) {
        Map<String, Object> row = row(connection, version);
        Map<String, String> token = rows.token(row);
        Issued issued = token.isEmpty()
                ? null
                : new Issued(
                        token.get("access"),
                        token.get("baseUrl"),
                        null,
                        Instant.parse(token.get("from")),
                        Duration.parse(token.get("lifetime")));
        return new Rotation(Rows.number(row, "renewals"), rows.secrets(row).get(secret), issued);
    }

    @Override
    public boolean claim(String connection, int version, Rotation seen) {
        return changed("direct:renewal-claim", claim(connection, version, seen.renewals(), clock.instant()));
    }

    /** The parameters of {@code claim-renewal}. */
    public static Map<String, Object> claim(String connection, int version, long renewals, Instant now) {
        return Map.of(
                "name", connection,
                "version", version,
                "renewals", renewals,
                "now", Rows.stamp(now),
                "until", Rows.stamp(now.plus(CLAIM)));
    }

    @Override
    public boolean store(String connection, int version, String secret, Rotation next) {
        Map<String, String> secrets = new HashMap<>(rows.secrets(row(connection, version)));
        secrets.put(secret, next.refreshToken());
        Map<String, Object> row = rows.renewed(connection, version, secrets, token(next.issued()));
        row.put("renewals", next.renewals());
        return changed("direct:renewal-store", row);
    }

    private static Map<String, String> token(Issued issued) {
        Map<String, String> token = new HashMap<>();
        if (issued != null) {
            token.put("access", issued.accessToken());
            token.put("baseUrl", issued.baseUrl());
            token.put("from", issued.from().toString());
            token.put("lifetime", issued.lifetime().toString());
        }
        return token;
    }

    @Override
    public void release(String connection, int version, Rotation seen) {
        send("direct:renewal-release", Map.of("name", connection, "version", version, "renewals", seen.renewals()));
    }

    private Map<String, Object> row(String connection, int version) {
        List<Map<String, Object>> found =
                Rows.found(send("direct:renewal-read", Map.of("name", connection, "version", version)));
        if (found.isEmpty()) {
            throw new IllegalStateException("there is no " + connection + "/" + version);
        }
        return found.get(0);
    }

    private boolean changed(String route, Map<String, Object> row) {
        return Rows.changed(send(route, row)) == 1;
    }

    private Exchange send(String route, Map<String, Object> row) {
        Exchange sent = template().send(route, exchange -> exchange.getMessage().setBody(row));
        if (sent.getException() != null) {
            throw new IllegalStateException("the store refused", sent.getException());
        }
        return sent;
    }

    private synchronized ProducerTemplate template() {
        if (template == null) {
            template = context.createProducerTemplate();
        }
        return template;
    }
}
