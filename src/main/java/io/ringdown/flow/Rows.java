package io.ringdown.flow;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.sql.SqlConstants;

/** Reads columns of a row as camel-sql gives it: names in lower case, types as the driver has them. */
public final class Rows {
    private Rows() {}

    /** Null where the column holds none. */
    public static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? null : value.toString();
    }

    /** The number of the column; 0 when it is null. */
    public static int number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number.intValue() : 0;
    }

    /** Null where the column holds none. */
    public static Instant time(Map<String, Object> row, String column) {
        return time(row.get(column));
    }

    /** A column's value; null when it has none. */
    static Instant time(Object value) {
        return value instanceof OffsetDateTime offset
                ? offset.toInstant()
                : value instanceof Date date ? date.toInstant() : null;
    }

    /** False where the column holds none. */
    public static boolean flag(Map<String, Object> row, String column) {
        return Boolean.TRUE.equals(row.get(column));
    }

    /** The time as both databases take it. */
    public static OffsetDateTime stamp(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** What the last statement found. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> found(Exchange exchange) {
        return exchange.getMessage().getBody(List.class);
    }

    /** How many rows the last statement changed. */
    public static int changed(Exchange exchange) {
        return exchange.getMessage().getHeader(SqlConstants.SQL_UPDATE_COUNT, 0, Integer.class);
    }
}
