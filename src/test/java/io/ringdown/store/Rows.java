package io.ringdown.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Values as the statements of the routes take and give them. */
final class Rows {
    private Rows() {}

    /** A column's value as a time, which the two drivers give differently; null stays null. */
    static Instant instant(Object column) {
        return column instanceof Timestamp timestamp
                ? timestamp.toInstant()
                : column == null ? null : ((OffsetDateTime) column).toInstant();
    }

    /** A time as a parameter; null stays null. */
    static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** The parameter {@code word} of a search: {@code like} in lower case, in which nothing of the text is a wildcard. */
    static String wordPrefix(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
