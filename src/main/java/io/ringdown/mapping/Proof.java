package io.ringdown.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** The headers by which a finished request proves who sends it, where nobody has to be asked for them: all kinds but tokens and AWS signatures. */
public final class Proof {
    private static final String DOTS = "••••";

    private Proof() {}

    /**
     * The headers to send beside those of the request; none for the kinds that are made elsewhere.
     *
     * @param id for tokens that have one; another for every request
     * @throws Unrendered when a cell of the mapping fails
     */
    public static Map<String, String> headers(Request request, Instant now, String id) {
        if (request.auth() instanceof Auth.Basic basic) {
            byte[] pair = (basic.user() + ":" + basic.password()).getBytes(StandardCharsets.UTF_8);
            return authorization("Basic", Base64.getEncoder().encodeToString(pair));
        } else if (request.auth() instanceof Jwt jwt) {
            return authorization("Bearer", jwt.token(now, id));
        }
        return request.auth() instanceof Hmac hmac ? hmac.headers(request, now) : Map.of();
    }

    /** The same for people: of every kind, with dots for what is secret. */
    public static Map<String, String> masked(Request request, Instant now) {
        if (request.auth() instanceof Auth.Basic) {
            return authorization("Basic", DOTS);
        } else if (request.auth() instanceof Auth.OAuth2 || request.auth() instanceof Jwt) {
            return authorization("Bearer", DOTS);
        } else if (request.auth() instanceof Auth.AwsSigV4) {
            return authorization("AWS4-HMAC-SHA256", DOTS);
        }
        return request.auth() instanceof Hmac hmac ? hmac.masked(request, now) : Map.of();
    }

    private static Map<String, String> authorization(String scheme, String credentials) {
        return Map.of("Authorization", scheme + " " + credentials);
    }
}
