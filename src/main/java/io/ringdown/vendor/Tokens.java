package io.ringdown.vendor;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Grant;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * OAuth 2.0 tokens, one for each connection version. Whoever needs a token while it is being fetched waits for that one fetch; a token
 * that nears its end is renewed beside its use. Nothing is shared between connections.
 */
public final class Tokens {
    /** Between two looks at what another gateway is fetching. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private record Key(String connection, int version, Auth.OAuth2 auth) {}

    private final Map<Key, TokenSlot> slots = new ConcurrentHashMap<>();
    private final Function<Ask, Token> fetch;
    private final Runnable late;
    private final Clock clock;
    private final Executor executor;

    /**
     * @param rotations where tokens of refresh grants are kept for all gateways
     * @param executor runs the fetches, each at most some seconds; one that refuses work fails the fetch
     */
    public Tokens(VendorClient client, Rotations rotations, Clock clock, Executor executor) {
        TokenCall call = new TokenCall(client, clock);
        Renewals renewals = new Renewals(
                (ask, refreshToken) -> call.fetch(ask.auth(), refreshToken),
                rotations,
                clock,
                () -> LockSupport.parkNanos(PAUSE.toNanos()));
        this.fetch = ask -> ask.auth().grant() instanceof Grant.Refresh
                ? renewals.fetch(ask)
                : call.fetch(ask.auth(), null).token();
        this.late = renewals::storeLate;
        this.clock = clock;
        this.executor = executor;
    }

    Tokens(Function<Ask, Token> fetch, Clock clock, Executor executor) {
        this.fetch = fetch;
        this.late = () -> {};
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
        late.run();
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
}
