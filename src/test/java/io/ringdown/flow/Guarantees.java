package io.ringdown.flow;

import static java.util.stream.Collectors.toMap;

import io.ringdown.escalation.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Watches a simulation from outside, by what the vendor has taken, what bots have heard and what stands in the rows. */
final class Guarantees {
    private static final String ROWS =
            "select a.escalation, a.n, a.\"key\" as k, a.outcome, a.owner, a.at, a.closed_at, a.phone_hash,"
                    + " e.bot from attempt a join escalation e on e.id = a.escalation";

    private final Simulation world;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> seen = new HashMap<>();
    private final List<Called> called = new ArrayList<>();
    private final Map<String, Outcome> ends = new HashMap<>();
    private final Map<String, SimulatedGateway> enders = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private int checked = -1;

    Guarantees(Simulation world) {
        this.world = world;
    }

    /** A call that the vendor has taken. */
    private record Called(String key, String bot, String number, Instant claimed) {}

    int count(String what) {
        return counts.merge(what, 1, Integer::sum);
    }

    /** What the log calls it: ids are random. */
    String name(String escalation) {
        String next = "escalation " + (names.size() + 1);
        return names.computeIfAbsent(escalation, id -> next);
    }

    String name(Journey.Attempt attempt) {
        return name(attempt.escalation()) + "/" + attempt.n();
    }

    String told(Journey journey) {
        return (journey.attempt == null ? "nothing yet" : name(journey.attempt))
                + (journey.decision == null ? "" : " " + journey.decision)
                + (journey.looking ? " looks" : "")
                + (journey.ending == null ? "" : " " + journey.ending.verdict().outcome());
    }

    /** The vendor takes a call. */
    void taken(Journey journey) {
        Journey.Attempt attempt = journey.attempt;
        Map<String, Object> row = row(attempt.key());
        must(row != null, name(attempt) + " is called without a row");
        must(!world.vendor.hasTaken(attempt.key()), name(attempt) + " is called twice");
        Called now = new Called(
                attempt.key(), journey.bot.name(), journey.escalation.phone().comparable(), attempt.at());
        for (Called other : called) {
            Duration between = Duration.between(other.claimed, now.claimed).abs();
            boolean same = other.bot.equals(now.bot) && other.number.equals(now.number);
            must(
                    !same || between.compareTo(SimulatedBot.REPEAT_WINDOW) >= 0,
                    name(attempt) + " is called twice within the window");
        }
        called.add(now);
        long calls =
                called.stream().filter(other -> other.number.equals(now.number)).count();
        must(calls <= SimulatedGateway.CALLS_PER_NUMBER, now.number + " is called too often");
    }

    /** How a call ended, as its gateway read the reply. */
    void ended(Journey journey, SimulatedGateway gateway) {
        ends.put(journey.attempt.key(), journey.ending.verdict().outcome());
        enders.put(journey.attempt.key(), gateway);
    }

    /** What a bot hears. */
    void heard(String request, Journey journey, long arrived, SimulatedGateway gateway) {
        String outcome = journey.answer.outcome();
        long took = world.millis() - arrived;
        must(
                took <= journey.bot.deadline().toMillis() || !gateway.wasAwakeSince(arrived),
                request + " hears nothing for " + took + " ms");
        if (journey.attempt == null) {
            return;
        }
        String name = name(journey.attempt);
        if (journey.answer.accepted() && outcome.equals("accepted")) {
            Map<String, Object> row = last(journey.attempt);
            must(row != null, request + " hears accepted of " + name + ", which has no row");
            String key = row.get("k").toString();
            must(world.vendor.hasTaken(key), request + " hears accepted of " + name + ", which nobody has taken");
            must(
                    row.get("outcome").equals("accepted") || gateway.keeps(journey.attempt),
                    request + " hears accepted of " + name + ", which is " + row.get("outcome"));
        }
        String own = journey.attempt.key();
        boolean nobody = Outcome.of(outcome)
                .filter(said -> !said.binds() && said != Outcome.PENDING && said != Outcome.DUPLICATE)
                .isPresent();
        must(
                !nobody || !world.vendor.hasTaken(own),
                request + " hears " + outcome + " of " + name + ", which was taken");
        if (!own.isEmpty()) {
            told.add(own);
        }
    }

    /** What must hold in every moment. */
    void check() {
        if (checked == world.store.writes()) {
            return;
        }
        checked = world.store.writes();
        for (Map<String, Object> row : world.store.look(ROWS)) {
            String key = row.get("k").toString();
            String outcome = row.get("outcome").toString();
            Map<String, Object> before = seen.put(key, row);
            String was = before == null ? "calling" : before.get("outcome").toString();
            if (!outcome.equals(was)) {
                must(
                        was.equals("calling") || was.equals("unconfirmed"),
                        key(row) + " was " + was + " and is " + outcome);
                must(
                        !outcome.equals("unconfirmed") || !isOwned(row),
                        key(row) + " is given up while its gateway lives");
            }
            boolean open = outcome.equals("calling") || outcome.equals("unconfirmed");
            must(
                    open || outcome.equals("accepted") == world.vendor.hasTaken(key),
                    key(row) + " is " + outcome + ", taken=" + world.vendor.hasTaken(key));
        }
    }

    /** Whether its gateway holds a lease: it has renewed it, or has just begun. */
    private boolean isOwned(Map<String, Object> row) {
        String owner = row.get("owner").toString();
        boolean ended = ends.get(row.get("k").toString()) == Outcome.UNCONFIRMED;
        return !ended
                && world.places.stream()
                        .map(SimulatedPlace::gateway)
                        .anyMatch(gateway -> gateway != null
                                && gateway.owner().equals(owner)
                                && gateway.isAlive()
                                && world.millis() - gateway.renewed() < 10_000);
    }

    /** What must hold when all is over. */
    void checkTheEnd() {
        Map<String, Map<String, Object>> rows = world.store.look(ROWS).stream()
                .collect(toMap(row -> row.get("k").toString(), row -> row));
        rows.values().forEach(row -> must(!row.get("outcome").equals("calling"), key(row) + " never ended"));
        world.vendor.taken().forEach(key -> must(rows.containsKey(key), "a call that was taken is not on record"));
        told.forEach(key -> must(rows.containsKey(key), "an attempt that was told of is not on record"));
        ends.forEach((key, outcome) -> {
            if (enders.get(key).isAlive()) {
                Map<String, Object> row = rows.get(key);
                must(
                        row.get("outcome").equals(outcome.wire()),
                        key(row) + " ended " + outcome + " and is " + row.get("outcome"));
            }
        });
        checkGuards(rows);
    }

    /** A number is held by what may have rung it, and by nothing else. */
    private void checkGuards(Map<String, Map<String, Object>> rows) {
        Map<String, String> holders =
                world.store.look("select \"key\" as k, escalation from claim where \"key\" like 'd:%'").stream()
                        .collect(toMap(row -> row.get("k").toString(), row -> row.get("escalation")
                                .toString()));
        holders.forEach((key, escalation) -> must(
                rows.values().stream()
                        .anyMatch(row -> row.get("escalation").equals(escalation)
                                && Outcome.of(row.get("outcome").toString())
                                        .orElseThrow()
                                        .binds()),
                "a number is held by " + names.get(escalation) + ", which calls nobody"));
    }

    private Map<String, Object> row(String key) {
        List<Map<String, Object>> found = world.store.look(ROWS + " where a.\"key\" = ?", key);
        return found.isEmpty() ? null : found.get(0);
    }

    private Map<String, Object> last(Journey.Attempt attempt) {
        List<Map<String, Object>> found =
                world.store.look(ROWS + " where a.escalation = ? and a.n = ?", attempt.escalation(), attempt.n());
        return found.isEmpty() ? null : found.get(0);
    }

    private String key(Map<String, Object> row) {
        return names.getOrDefault(row.get("escalation").toString(), "one that nobody heard of") + "/" + row.get("n");
    }

    private static void must(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
