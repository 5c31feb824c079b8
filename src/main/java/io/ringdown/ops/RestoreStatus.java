package io.ringdown.ops;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Shows in JMX whether calls may be unknown since a restore. */
public final class RestoreStatus implements RestoreMXBean, AutoCloseable {
    private static final String NAME = "io.ringdown:type=Restore";

    private final BooleanSupplier watching;
    private final Supplier<String> lostUntil;

    public RestoreStatus(BooleanSupplier watching, Supplier<String> lostUntil) {
        this.watching = watching;
        this.lostUntil = lostUntil;
    }

    /** Registers it; that of a second gateway of one process takes the first one's place. */
    public RestoreStatus register() {
        JmxNames.register(NAME, this);
        return this;
    }

    @Override
    public boolean isWatching() {
        return watching.getAsBoolean();
    }

    @Override
    public String getLostUntil() {
        return lostUntil.get();
    }

    @Override
    public void close() {
        JmxNames.release(NAME);
    }
}
