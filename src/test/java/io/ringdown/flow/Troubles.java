package io.ringdown.flow;

import io.ringdown.store.SimulatedStore;
import java.sql.SQLException;

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
    private enum Kind {
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
        /** Every commit takes a second or two. */
        SLOW_DATABASE
    }

    void begin() {
        if (next != null) {
            return;
        }
        Kind kind = Kind.values()[world.random.nextInt(Kind.values().length)];
        switch (kind) {
            case DEATH -> gateway.die();
            case NO_DATABASE -> {
                downUntil = world.millis() + 500 + world.random.nextLong(world.chance(80) ? 4_000 : 30_000);
                world.say(gateway + " has no database until " + downUntil);
            }
            case SLOW_DATABASE -> {
                slowUntil = world.millis() + 10_000;
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
                lasts(4_000);
            } else if (slow) {
                lasts(2_900);
            }
        }
    }

    /** Threads that need not wait for it go on in time, and those whose patience is over leave. */
    private void lasts(int mostMillis) {
        world.tick(Math.min(1_000 + world.random.nextLong(mostMillis - 1_000), world.quiet()));
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
