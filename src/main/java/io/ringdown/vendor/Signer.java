package io.ringdown.vendor;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Proof;
import io.ringdown.mapping.Request;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Adds to a finished request what proves who sends it. */
public final class Signer {
    private final Tokens tokens;
    private final Clock clock;

    public Signer(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Signs a request.
     *
     * @throws TokenFailed when a token is needed and cannot be had
     * @throws io.ringdown.mapping.Unrendered when a cell of a signature fails
     */
    public Signed sign(String connection, int version, Request request) {
        if (request.auth() instanceof Auth.OAuth2 oauth2) {
            Token token = tokens.token(connection, version, oauth2);
            return new Signed(
                    request.at(token.baseUrl()), Map.of("Authorization", "Bearer " + token.value()), token.value());
        }
        Map<String, String> headers = request.auth() instanceof Auth.AwsSigV4 aws
                ? AwsSigner.headers(request, aws, clock)
                : Proof.headers(request, clock.instant(), UUID.randomUUID().toString());
        return new Signed(request, headers, null);
    }

    /** After the vendor answered 401: drops the token that was sent, so that signing anew brings another. */
    public void refused(String connection, int version, Signed signed) {
        if (signed.request().auth() instanceof Auth.OAuth2 oauth2) {
            tokens.invalidate(connection, version, oauth2, signed.token());
        }
    }
}
