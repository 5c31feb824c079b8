package io.ringdown.flow;

import io.ringdown.escalation.VisitorTexts;
import io.ringdown.store.Spool;
import io.ringdown.store.SteppedLedger;
import java.io.File;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.apache.camel.Exchange;

/** One process of a gateway: the beans of the routes, on the store that all share, with a clock and troubles of its own. */
final class SimulatedGateway implements InstantSource, Waiting {
    static final Connection CONNECTION = Admins.connection("json-api");
    static final int CALLS_PER_NUMBER = 5;

    private static final VisitorTexts TEXTS = TextFiles.load(List.of(Path.of("")));
    /** So far ahead that what compares with the real clock sees no deadline pass. */
    private static final long NANOS = System.nanoTime() + Duration.ofDays(1_000).toNanos();

    private static final long LEASE_TURN = 5_000;

    final DataSource database;
    final Running running = new Running(this, Runnable::run);
    final Recognition recognition;
    final Claims claims;
    final Closings closings;
    final Exits exits;
    final Troubles troubles;

    private final Simulation world;
    private final SimulatedPlace place;
    private final String owner;
    private final Leases leases;
    private final SteppedLedger ledger;
    private final Spool spool;
    private final Map<CompletableFuture<?>, Long> waiting = new LinkedHashMap<>();
    private SimulatedVisit deciding;
    private boolean alive = true;
    private long pausedUntil;
    private long awakeSince;
    private long leaseTurn;
    private long renewed;

    SimulatedGateway(Simulation world, SimulatedPlace place, int life) {
        this.world = world;
        this.place = place;
        this.owner = "gateway " + place.number + "." + life;
        this.troubles = new Troubles(world, this);
        this.database = world.store.through(troubles);
        var vault = world.store.vault();
        spool = new Spool(place.folder, vault);
        SaidSeal said = new SaidSeal(vault, Admins.JSON);
        Attention attention = new Attention(spool::size, Duration.ofMinutes(15), this);
        Answers answers = new Answers(TEXTS, this);
        recognition = new Recognition(vault, this);
        exits = new Exits(answers, new Replies(answers, Admins.JSON), attention);
        leases = new Leases(owner, this);
        renewed = world.millis();
        leaseTurn = world.millis() + world.random.nextLong(LEASE_TURN);
        ledger = new SteppedLedger(
                database, spool, this::nanos, (answer, most, turn) -> world.whileWaiting(this, answer, most, turn));
        closings = new Closings(ledger.ledger(), said, Admins.JSON, this);
        claims = new Claims(
                ledger.ledger(),
                vault,
                new ClaimRows(vault, said, owner),
                new Allowances(CALLS_PER_NUMBER, vault),
                new Recollection(vault, Admins.JSON),
                running,
                new Restores(null, null, null, this),
                this);
    }

    @Override
    public Instant instant() {
        return world.now().plusMillis(place.ahead);
    }

    @Override
    public long nanos() {
        return NANOS + world.millis() * 1_000_000;
    }

    static long millis(long nanos) {
        return (nanos - NANOS) / 1_000_000;
    }

    /** The visit that decides now, and may have to wait. */
    void decides(SimulatedVisit visit) {
        deciding = visit;
    }

    /** Comes back at once, which it may; the visit sleeps. */
    @Override
    public void until(CompletableFuture<?> done, long deadlineNanos) {
        deciding.sleep(done, millis(deadlineNanos));
    }

    boolean isAwake() {
        return alive && pausedUntil <= world.millis();
    }

    /** Whether it was not still for a moment since then. */
    boolean wasAwakeSince(long then) {
        return isAwake() && awakeSince <= then;
    }

    String owner() {
        return owner;
    }

    boolean isAlive() {
        return alive;
    }

    long renewed() {
        return renewed;
    }

    void waits(CompletableFuture<?> answer, long until) {
        waiting.put(answer, until);
    }

    void waitsNoMore(CompletableFuture<?> answer) {
        waiting.remove(answer);
    }

    /** The callers whose patience is over leave, while the database still writes. */
    void leave() {
        waiting.forEach((answer, until) -> {
            if (until <= world.millis()) {
                SteppedLedger.leave(answer);
            }
        });
    }

    /** Whether the end of that attempt is on its disk. */
    boolean keeps(Journey.Attempt attempt) {
        String name = attempt.escalation() + "." + attempt.n() + ".";
        String[] files = place.folder.toFile().list((folder, file) -> file.startsWith(name) && !file.endsWith(".part"));
        return files != null && files.length > 0;
    }

    /** Whether its folder takes files. */
    void disk(boolean works) {
        File there = place.folder.toFile();
        File away = new File(there + "-away");
        if (works && away.exists() && !away.renameTo(there) || !works && !there.renameTo(away)) {
            throw new IllegalStateException("cannot be renamed: " + there);
        }
    }

    void mustLive() {
        if (!alive) {
            throw new Simulation.Crash();
        }
    }

    void die() {
        world.say(this + " dies");
        alive = false;
        disk(true);
        world.died(this);
    }

    void turn() {
        ledger.turn();
    }

    /** When it has to do something by itself. */
    long wakes() {
        return isAwake() ? leaseTurn : pausedUntil;
    }

    void goOn() {
        pausedUntil = Math.min(pausedUntil, world.millis());
        troubles.end();
    }

    /** Whether something of it is still to be written or to end. */
    boolean isBusy() {
        return ledger.isBehind() || spool.size() > 0 || running.count() > 0;
    }

    /** The route {@code leases}. */
    void leases() {
        leaseTurn = world.millis() + LEASE_TURN;
        try {
            Map<String, Object> now = now();
            world.store.update(database, "renew-leases", now);
            renewed = world.millis();
            int lost = world.store.update(database, "expire-leases", now);
            if (lost > 0) {
                world.say(this + " gives up " + lost);
            }
        } catch (SQLException e) {
            world.say(this + " cannot renew its leases");
        }
    }

    /** The route {@code recover}. */
    void recover() {
        try {
            world.store.update(database, "expire-others", now());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> now() {
        Exchange exchange = Admins.exchange("{}");
        leases.now(exchange);
        return exchange.getMessage().getBody(Map.class);
    }

    void pause() {
        pausedUntil = world.millis() + (world.chance(50) ? 3_000 : 30_000);
        awakeSince = pausedUntil;
        world.say(this + " stands still until " + pausedUntil);
    }

    @Override
    public String toString() {
        return owner;
    }
}
