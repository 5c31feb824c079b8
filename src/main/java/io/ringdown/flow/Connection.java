package io.ringdown.flow;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Hours;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Schedule;
import io.ringdown.escalation.Verdict;
import io.ringdown.mapping.Connected;
import io.ringdown.mapping.Limits;
import io.ringdown.mapping.Mapping;
import java.util.Map;
import java.util.Optional;

/**
 * One version of an API connection, ready to call.
 *
 * @param paused whether nothing is called for now
 * @param limits the connection's own, else the mapping's; no quota where an origin replaces the vendor
 * @param connected null when its mapping or its values are not usable any more; nothing can be called then
 * @param hours when it may be called; null for always
 * @param messages the connection's own texts: language, then outcome, then texts
 * @param mappingMessages the mapping's texts in the same shape
 */
public record Connection(
        String name,
        int version,
        boolean paused,
        Connected connected,
        Limits limits,
        Hours hours,
        Map<String, Map<String, Object>> messages,
        Map<String, Map<String, Object>> mappingMessages) {

    /** What breakers, quotas and tokens belong to: nothing is shared between connections or versions. */
    public String key() {
        return name + "/" + version;
    }

    /** One that nothing can be called by, because it does not exist or cannot be used. */
    static Connection unusable(String name, int version, boolean paused) {
        return new Connection(name, version, paused, null, Limits.DEFAULT, null, Map.of(), Map.of());
    }

    /** How any wish to call by it ends now, whatever the number; empty when nothing stands in the way. */
    Optional<Ending> barred() {
        if (paused) {
            return Optional.of(Ending.of(new Verdict(Outcome.UNAVAILABLE, "paused")));
        }
        return usable() ? Optional.empty() : Optional.of(Ending.of(new Verdict(Outcome.MISCONFIGURED, "connection")));
    }

    /** When a call may be made; only of a connection that is usable. */
    Schedule schedule() {
        return new Schedule(hours, connected.schedules());
    }

    boolean usable() {
        return connected != null;
    }

    /** Whether it calls by that very mapping. */
    boolean uses(Optional<Mapping> mapping) {
        return usable() && mapping.filter(connected.mapping()::equals).isPresent();
    }

    /** The same connection, paused or not. */
    Connection paused(boolean now) {
        return now == paused
                ? this
                : new Connection(name, version, now, connected, limits, hours, messages, mappingMessages);
    }
}
