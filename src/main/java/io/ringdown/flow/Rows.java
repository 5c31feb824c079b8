package io.ringdown.flow;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/** Reads columns of a row as camel-sql gives it: names in lower case, types as the driver has them. */
final class Rows {
    private Rows() {}

    static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? null : value.toString();
    }

    /** The number of the column; 0 when it is null. */
    static int number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number.intValue() : 0;
    }

    static Instant time(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value instanceof OffsetDateTime offset
                ? offset.toInstant()
                : value instanceof Timestamp stamp ? stamp.toInstant() : null;
    }

    static boolean flag(Map<String, Object> row, String column) {
        return Boolean.TRUE.equals(row.get(column));
    }
}
