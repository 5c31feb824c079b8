package io.ringdown.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times as the statements of the routes take and give them, which the two drivers do differently. */
public final class Rows {
    private Rows() {}

    /** A column's value as a time; null stays null. */
    public static Instant instant(Object column) {
        return column instanceof Timestamp timestamp
                ? timestamp.toInstant()
                : column == null ? null : ((OffsetDateTime) column).toInstant();
    }

    /** A time as a parameter; null stays null. */
    public static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
