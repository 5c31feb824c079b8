package io.ringdown.ops;

/** {@code io.ringdown:type=Restore}: what a restored backup has made unknown; read from memory, at most 5 s old. */
public interface RestoreMXBean {

    /** Whether requests may be refused as {@code unconfirmed} because they may repeat a call that is unknown here. */
    boolean isWatching();

    /** Until when such calls may have been made, ISO 8601; empty when the database was never set back. */
    String getLostUntil();
}
