package io.ringdown.vendor;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Grant;
import java.util.Map;

/** OAuth 2.0 credentials for tests. */
final class Clients {
    private Clients() {}

    /** Client credentials. */
    static Auth.OAuth2 of(String tokenUrl, String id, String secret) {
        return of(tokenUrl, id, secret, null, false);
    }

    static Auth.OAuth2 of(String tokenUrl, String id, String secret, String scope, boolean inBody) {
        return new Auth.OAuth2(
                tokenUrl, new Grant.Plain("client_credentials"), id, secret, inBody, scope, Map.of(), null);
    }
}
