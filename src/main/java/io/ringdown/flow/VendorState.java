package io.ringdown.flow;

import io.ringdown.mapping.Auth;
import io.ringdown.vendor.Gates;
import io.ringdown.vendor.Tokens;

/** What is kept beside the calls of a connection: its token, breaker and quota. */
public final class VendorState {
    private final Tokens tokens;
    private final Gates gates;

    public VendorState(Tokens tokens, Gates gates) {
        this.tokens = tokens;
        this.gates = gates;
    }

    /**
     * Makes ready for calls of a connection that is new or changed: its limits hold, its token is fetched without waiting for it, and
     * that of the version before is dropped.
     */
    void prepare(Connection connection) {
        gates.limit(connection.name(), connection.version(), connection.limits());
        if (connection.connected() != null && connection.connected().auth() instanceof Auth.OAuth2 oauth2) {
            tokens.prefetch(connection.name(), connection.version(), oauth2);
        } else {
            tokens.forget(connection.name());
        }
    }

    /** Drops all of a connection that exists no more. */
    void forget(String connection) {
        tokens.forget(connection);
        gates.forget(connection);
    }
}
