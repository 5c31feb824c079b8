package io.ringdown.vendor;

import io.ringdown.mapping.Auth;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * OAuth 2.0 tokens, one for each connection version. Whoever needs a token while it is being fetched waits for that one fetch; a token
 * that nears its end is renewed beside its use. Nothing is shared between connections.
 */
public final class Tokens {
    private record Key(String connection, int version, Auth.OAuth2 auth) {}

    private final Map<Key, TokenSlot> slots = new ConcurrentHashMap<>();
    private final Function<Ask, Token> fetch;
    private final Clock clock;
    private final Executor executor;

    /** @param executor runs the fetches, each at most 5 s; one that refuses work fails the fetch */
    public Tokens(VendorClient client, Clock clock, Executor executor) {
        this(fetching(new TokenCall(client, clock)), clock, executor);
    }

    Tokens(Function<Ask, Token> fetch, Clock clock, Executor executor) {
        this.fetch = fetch;
        this.clock = clock;
        this.executor = executor;
    }

    /**
     * A token to send now; waits for a fetch only when there is none.
     *
     * @throws TokenFailed when none can be had
     */
    Token token(String connection, int version, Auth.OAuth2 auth) {
        return slot(new Key(connection, version, auth)).token(clock.instant());
    }

    /** Fetches the token of a connection's current version ahead, without waiting, and keeps it fresh; failures show at the first call. */
    public void prefetch(String connection, int version, Auth.OAuth2 auth) {
        Key key = new Key(connection, version, auth);
        slots.keySet().removeIf(old -> old.connection.equals(connection) && !old.equals(key));
        slot(key).keepFresh(clock.instant());
    }

    /** Renews what nears its end, but nothing of former versions; to be called every few seconds. */
    public void renewDue() {
        slots.values().forEach(slot -> slot.renewIfDue(clock.instant()));
    }

    /** The vendor refused this token: the next {@link #token} is another one. Many callers of one refused token cause one fetch. */
    void invalidate(String connection, int version, Auth.OAuth2 auth, String token) {
        slot(new Key(connection, version, auth)).drop(token);
    }

    /** Drops all of a connection that exists no more. */
    public void forget(String connection) {
        slots.keySet().removeIf(key -> key.connection.equals(connection));
    }

    private TokenSlot slot(Key key) {
        TokenSlot known = slots.get(key);
        return known != null
                ? known
                : slots.computeIfAbsent(
                        key,
                        made -> new TokenSlot(
                                refused -> fetch.apply(new Ask(key.connection, key.version, key.auth, refused)),
                                executor));
    }

    private static Function<Ask, Token> fetching(TokenCall call) {
        return ask -> call.fetch(ask.auth(), null).token();
    }
}
