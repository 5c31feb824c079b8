package io.ringdown.vendor;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import io.ringdown.mapping.Limits;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Lets calls through to vendors or refuses them at once: an open breaker, a connection's concurrency, its quota. One gate a connection,
 * made at its first call and anew with every version; nothing waits here.
 */
public final class Gates {
    /** How long to wait when only concurrency is short. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final GateSettings settings;
    private final Clock clock;
    private final LongSupplier nanos;

    public Gates(GateSettings settings) {
        this(settings, Clock.systemUTC(), System::nanoTime);
    }

    Gates(GateSettings settings, Clock clock, LongSupplier nanos) {
        this.settings = settings;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Asks to call. Who may go must {@link Entry#leave}, whatever happens. */
    public Entry enter(String connection, int version, Limits limits) {
        Gate gate = gate(connection, version, limits);
        if (!gate.breaker().tryAcquirePermission()) {
            return Entry.refused(ending(Outcome.UNAVAILABLE, "breaker", null));
        }
        if (!gate.bulkhead().tryAcquirePermission()) {
            gate.breaker().releasePermission();
            return Entry.refused(ending(Outcome.RATE_LIMITED, "concurrency", SOON));
        }
        Duration wait = gate.quota() == null ? Duration.ZERO : gate.quota().take();
        if (!wait.isZero()) {
            gate.bulkhead().releasePermission();
            gate.breaker().releasePermission();
            return Entry.refused(ending(Outcome.RATE_LIMITED, "quota", wait));
        }
        return Entry.through(gate);
    }

    /**
     * Whether the breaker would let a call of that version through now. Asking counts as no call, but lets a breaker whose time is up try
     * again: else nobody who asks before he calls would ever find it closed.
     */
    public boolean admits(String connection, int version) {
        Gate gate = gates.get(connection);
        if (gate == null || gate.version() != version) {
            return true;
        }
        boolean admits = gate.breaker().tryAcquirePermission();
        if (admits) {
            gate.breaker().releasePermission();
        }
        return admits;
    }

    /** A late call of an older version goes through the newer one's gate. */
    private Gate gate(String connection, int version, Limits limits) {
        Gate gate = gates.get(connection);
        if (gate != null && gate.version() >= version) {
            return gate;
        }
        return gates.compute(
                connection,
                (name, known) -> known != null && known.version() >= version
                        ? known
                        : Gate.of(name, version, limits, settings, known, clock, nanos));
    }

    /** Lets other limits hold for a version that was called already: its mapping has changed. */
    public void limit(String connection, int version, Limits limits) {
        gates.computeIfPresent(
                connection,
                (name, known) -> known.version() == version && !known.limits().equals(limits)
                        ? Gate.of(name, version, limits, settings, known, clock, nanos)
                        : known);
    }

    /** Drops the gate of a connection that exists no more. */
    public void forget(String connection) {
        gates.remove(connection);
    }

    /** Every gate by connection, as of now. */
    public Map<String, State> states() {
        Map<String, State> states = new TreeMap<>();
        gates.forEach((connection, gate) -> states.put(
                connection,
                new State(
                        gate.version(),
                        gate.breaker().getState() == CircuitBreaker.State.OPEN,
                        gate.breaker().getState().name(),
                        Math.max(0, gate.breaker().getMetrics().getFailureRate()),
                        gate.limits().concurrency()
                                - gate.bulkhead().getMetrics().getAvailableConcurrentCalls())));
        return states;
    }

    /**
     * A gate for people to look at.
     *
     * @param breaker CLOSED, OPEN or HALF_OPEN
     * @param failurePercent of the window; 0 while there are too few calls
     * @param underWay calls now
     */
    public record State(int version, boolean open, String breaker, float failurePercent, int underWay) {}

    private static Ending ending(Outcome outcome, String reason, Duration retryAfter) {
        return new Ending(new Verdict(outcome, reason), null, null, null, null, retryAfter, null, 0, 0, null, Map.of());
    }
}
