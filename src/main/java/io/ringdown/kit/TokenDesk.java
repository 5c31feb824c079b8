package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Grant;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives tokens that hold for an hour to who brings what the mapping's grant needs: a client, an assertion that is really signed, a refresh
 * token. A refresh token given here is good once; another takes its place.
 */
final class TokenDesk {
    static final String TOKEN = "simulated-token";

    private static final JsonMapper JSON = new JsonMapper();

    private final Auth.OAuth2 auth;
    private final Map<String, Object> more;
    private final Clock clock;
    private final AtomicInteger refreshes = new AtomicInteger();
    private final Set<String> good = ConcurrentHashMap.newKeySet();

    /** @param more further fields of the answer */
    TokenDesk(Auth.OAuth2 auth, Map<String, Object> more, Clock clock) {
        this.auth = auth;
        this.more = more;
        this.clock = clock;
    }

    boolean isAsked(Received received) {
        return received.method().equals("POST")
                && received.path().endsWith(URI.create(auth.tokenUrl()).getRawPath());
    }

    CannedAnswer answer(Received received) {
        Map<String, List<String>> form = Forms.decode(received.body().getBytes(UTF_8));
        boolean client = received.starts("Authorization", "Basic ") || form.containsKey("client_id");
        if (auth.clientId() != null && !client) {
            return json(401, JSON.createObjectNode().put("error", "invalid_client"));
        }
        if (!isGood(form)) {
            return json(400, JSON.createObjectNode().put("error", "invalid_grant"));
        }
        ObjectNode body = JSON.valueToTree(more);
        body.put("access_token", TOKEN).put("token_type", "bearer").put("expires_in", 3600);
        if (auth.grant() instanceof Grant.Refresh) {
            String next = "simulated-refresh-" + refreshes.incrementAndGet();
            good.add(next);
            body.put("refresh_token", next);
        }
        return json(200, body);
    }

    private boolean isGood(Map<String, List<String>> form) {
        if (auth.grant() instanceof Grant.JwtBearer bearer) {
            return bearer.assertion().proves(field(form, "assertion"), clock.instant());
        } else if (auth.grant() instanceof Grant.Refresh) {
            String token = field(form, "refresh_token");
            return !token.isEmpty() && (!token.startsWith("simulated-refresh-") || good.remove(token));
        }
        return true;
    }

    private static String field(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).get(0);
    }

    private static CannedAnswer json(int status, ObjectNode body) {
        return new CannedAnswer(
                status,
                Map.of("Content-Type", "application/json"),
                body.toString().getBytes(UTF_8));
    }
}
