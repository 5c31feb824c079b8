package io.ringdown.flow;

import io.ringdown.store.SimulatedStore;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What goes wrong with one gateway and its database: the next transaction, or all for a while. */
final class Troubles implements SimulatedStore.Faults {
    private final Simulation world;
    private final SimulatedGateway gateway;
    private Kind next;
    private long downUntil;
    private long slowUntil;

    Troubles(Simulation world, SimulatedGateway gateway) {
        this.world = world;
        this.gateway = gateway;
    }

    /** What may happen. */
    enum Kind {
        /** At once, wherever its threads are. */
        DEATH,
        DEATH_BEFORE_COMMIT,
        DEATH_AFTER_COMMIT,
        REFUSED_STATEMENT,
        REFUSED_COMMIT,
        /** And the disk refuses as well, until the next transaction. */
        REFUSED_COMMIT_AND_FILE,
        LOST_ANSWER,
        /** It takes longer than anybody waits, and takes effect. */
        SLOW_COMMIT,
        NO_DATABASE,
        /** Every commit takes two seconds or three, so that two of them are too many for a bot. */
        SLOW_DATABASE
    }

    /** About half of the kinds: what one of them breaks, another may mend or hide. */
    static List<Kind> some(Random random) {
        return Stream.of(Kind.values()).filter(kind -> random.nextBoolean()).toList();
    }

    void begin() {
        if (next != null || world.troubles.isEmpty()) {
            return;
        }
        Kind kind = world.troubles.get(world.random.nextInt(world.troubles.size()));
        switch (kind) {
            case DEATH -> gateway.die();
            case NO_DATABASE -> {
                downUntil = world.millis() + 500 + world.random.nextLong(world.chance(80) ? 4_000 : 30_000);
                world.say(gateway + " has no database until " + downUntil);
            }
            case SLOW_DATABASE -> {
                slowUntil = world.millis() + 20_000;
                world.say(gateway + " has a slow database until " + slowUntil);
            }
            default -> {
                next = kind;
                world.say(gateway + " will meet " + kind);
            }
        }
    }

    void end() {
        next = null;
        downUntil = 0;
        slowUntil = 0;
    }

    private boolean meets(Kind kind) {
        if (next != kind || world.isCalm()) {
            return false;
        }
        next = null;
        world.say(gateway + " meets " + kind);
        return true;
    }

    @Override
    public void connecting() throws SQLException {
        gateway.disk(true);
        if (world.millis() < downUntil) {
            throw new SQLException("no database", "08001");
        }
    }

    @Override
    public void preparing() throws SQLException {
        if (meets(Kind.REFUSED_STATEMENT)) {
            throw new SQLException("read-only transaction", "25006");
        }
    }

    @Override
    public void committing() throws SQLException {
        if (meets(Kind.DEATH_BEFORE_COMMIT)) {
            gateway.die();
            gateway.mustLive();
        }
        boolean file = meets(Kind.REFUSED_COMMIT_AND_FILE);
        gateway.disk(!file);
        if (file || meets(Kind.REFUSED_COMMIT)) {
            throw new SQLException("disk full", "53100");
        }
        if (world.depth() < 2) {
            boolean slow = world.millis() < slowUntil;
            if (meets(Kind.SLOW_COMMIT)) {
                lasts(1_000, 4_000);
            } else if (slow) {
                lasts(2_200, 2_900);
            }
        }
    }

    /** Threads that need not wait for it go on in time, and those whose patience is over leave. */
    private void lasts(long leastMillis, long mostMillis) {
        world.tick(Math.min(world.random.nextLong(leastMillis, mostMillis), world.quiet()));
        gateway.leave();
    }

    @Override
    public void committed() throws SQLException {
        if (meets(Kind.DEATH_AFTER_COMMIT)) {
            gateway.die();
            gateway.mustLive();
        }
        if (meets(Kind.LOST_ANSWER)) {
            throw new SQLException("connection reset", "08006");
        }
    }
}
