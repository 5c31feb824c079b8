package io.ringdown.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Request;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;

/** Makes the headers by which a finished request proves who sends it. */
public final class Signer {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Clock clock;

    public Signer(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * The headers to send beside those of the request; they win over the request's own. Final: a signed request must not change.
     *
     * @throws TokenFailed when a token is needed and cannot be had
     */
    public Map<String, String> headers(String connection, int version, Request request) {
        Auth auth = request.auth();
        if (auth instanceof Auth.Basic basic) {
            byte[] pair = (basic.user() + ":" + basic.password()).getBytes(UTF_8);
            return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        if (auth instanceof Auth.OAuth2 oauth2) {
            return Map.of("Authorization", BEARER + tokens.token(connection, version, oauth2));
        }
        if (auth instanceof Auth.AwsSigV4 aws) {
            return AwsSigner.headers(request, aws, clock);
        }
        return Map.of();
    }

    /**
     * After the vendor answered 401: drops the token that was sent, if it was one.
     *
     * @param signed what {@link #headers} gave
     */
    public void refused(String connection, int version, Request request, Map<String, String> signed) {
        String sent = signed.getOrDefault("Authorization", "");
        if (request.auth() instanceof Auth.OAuth2 oauth2 && sent.startsWith(BEARER)) {
            tokens.invalidate(connection, version, oauth2, sent.substring(BEARER.length()));
        }
    }
}
