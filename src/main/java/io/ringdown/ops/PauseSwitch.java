package io.ringdown.ops;

import java.util.List;
import java.util.function.Supplier;

/** Lets operators pause and resume in JMX while the gateway runs. */
public final class PauseSwitch implements PausesMXBean, AutoCloseable {
    private static final String NAME = "io.ringdown:type=Pauses";

    private final Supplier<List<String>> paused;
    private final Setter setter;

    public PauseSwitch(Supplier<List<String>> paused, Setter setter) {
        this.paused = paused;
        this.setter = setter;
    }

    /** Pauses and resumes connections. */
    @FunctionalInterface
    public interface Setter {
        /**
         * @param connection its name; null for all
         * @throws IllegalArgumentException when there is no such connection
         */
        void set(String connection, boolean paused);
    }

    /** Registers it; that of a second gateway of one process takes the first one's place. */
    public PauseSwitch register() {
        JmxNames.register(NAME, this);
        return this;
    }

    @Override
    public List<String> getPaused() {
        return paused.get();
    }

    @Override
    public void pause(String connection) {
        setter.set(connection, true);
    }

    @Override
    public void resume(String connection) {
        setter.set(connection, false);
    }

    @Override
    public void pauseAll() {
        setter.set(null, true);
    }

    @Override
    public void resumeAll() {
        setter.set(null, false);
    }

    @Override
    public void close() {
        JmxNames.release(NAME);
    }
}
