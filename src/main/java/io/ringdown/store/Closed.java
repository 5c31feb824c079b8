package io.ringdown.store;

/** What became of a {@link Closing}. */
public enum Closed {
    /** The row says so. */
    COMMITTED,
    /** The database refused it for now; it is on disk in the {@link Spool} and will be committed, by this process or the next. */
    SPOOLED,
    /** The row had ended otherwise; nothing was changed. */
    OTHERWISE,
    /** Neither database nor disk took it: should this process die now, nobody knows how the call ended. */
    LOST;

    /** Whether it outlives this process. */
    public boolean lasts() {
        return this == COMMITTED || this == SPOOLED;
    }
}
