package io.ringdown.flow;

import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.TestNumbers;
import io.ringdown.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntSupplier;

/**
 * What a person has to look at: attempts that end {@code misconfigured} or stay {@code unconfirmed}, ends of calls that pile up in the
 * spool, and callbacks that never arrived. All of it is one notice, and another follows at the earliest when the given time has passed. Safe for many threads.
 */
public final class Attention {
    private static final int MOST_CONNECTIONS = 20;

    private final IntSupplier spooled;
    private final Duration every;
    private final InstantSource clock;
    private final Map<Outcome, Integer> untold = new TreeMap<>();
    private final Set<String> connections = new TreeSet<>();
    private final Map<Outcome, Integer> sinceStart = new TreeMap<>();
    private int callbacks;
    private int callbacksSinceStart;
    private int toldSpooled;
    private Instant next = Instant.MIN;
    private Notice notice;

    /** @param every between two notices */
    public Attention(IntSupplier spooled, Duration every, InstantSource clock) {
        this.spooled = spooled;
        this.every = every;
        this.clock = clock;
    }

    /**
     * Something to tell.
     *
     * @param id the same however often it is sent
     * @param data numbers and names of connections; nothing of a visitor
     */
    record Notice(String id, Instant at, Map<String, Object> data) {}

    /** An attempt has ended; most of them, and all to test numbers, are nobody's concern. */
    void ended(Journey journey) {
        boolean concern = journey.ending.verdict().outcome() == Outcome.MISCONFIGURED;
        if (concern && !journey.replayed && !TestNumbers.is(journey.escalation.phone())) {
            count(Outcome.MISCONFIGURED, journey.connection.name());
        }
    }

    /** Nobody knows how an attempt ended, and the gateway cannot find out. */
    void doubtful(String connection) {
        count(Outcome.UNCONFIRMED, connection);
    }

    /** A callback never arrived, or its address wants no more of them. */
    synchronized void untold() {
        callbacks++;
        callbacksSinceStart++;
    }

    private synchronized void count(Outcome outcome, String connection) {
        untold.merge(outcome, 1, Integer::sum);
        sinceStart.merge(outcome, 1, Integer::sum);
        if (connections.size() < MOST_CONNECTIONS) {
            connections.add(connection);
        }
    }

    /** What is to be told now, the same until it {@link #told was}; null when there is nothing, or it is too early. */
    synchronized Notice due() {
        int waiting = spooled.getAsInt();
        boolean news = !untold.isEmpty() || callbacks > 0 || waiting > toldSpooled;
        toldSpooled = Math.min(toldSpooled, waiting);
        if (notice == null && news && !clock.instant().isBefore(next)) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("misconfigured", untold.getOrDefault(Outcome.MISCONFIGURED, 0));
            data.put("unconfirmed", untold.getOrDefault(Outcome.UNCONFIRMED, 0));
            data.put("spooled", waiting);
            data.put("callbacks", callbacks);
            data.put("connections", List.copyOf(connections));
            notice = new Notice("msg_" + Ids.attemptKey(), clock.instant().truncatedTo(ChronoUnit.SECONDS), data);
            untold.clear();
            callbacks = 0;
            connections.clear();
            toldSpooled = waiting;
        }
        return notice;
    }

    /** The notice has arrived. */
    synchronized void told() {
        notice = null;
        next = clock.instant().plus(every);
    }

    /** All of it in words for the health report, counted since the start; empty when there is nothing. */
    synchronized String words() {
        List<String> words = new ArrayList<>();
        int waiting = spooled.getAsInt();
        if (waiting > 0) {
            words.add(waiting + " ends of calls wait for the database");
        }
        sinceStart.forEach((outcome, attempts) -> words.add(attempts + " " + outcome.wire() + " since the start"));
        if (callbacksSinceStart > 0) {
            words.add(callbacksSinceStart + " callbacks given up since the start");
        }
        return String.join(", ", words);
    }
}
