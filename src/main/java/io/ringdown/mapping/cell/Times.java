package io.ringdown.mapping.cell;

import io.ringdown.escalation.Durations;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Functions of cells that shape points in time, given as ISO 8601. What is missing yields nothing. */
final class Times {
    private Times() {}

    /** {@code $time(when, "iso"|"seconds"|"millis"|pattern, zone)}; iso and UTC by default. */
    static Object time(Object when, Object form, Object zone) {
        if (when == null) {
            return null;
        }
        Instant instant = instant(when);
        String as = form == null ? "iso" : Texts.of(form);
        try {
            ZoneId place = zone == null ? ZoneOffset.UTC : ZoneId.of(Texts.of(zone));
            ZonedDateTime local = instant.atZone(place);
            return switch (as) {
                case "seconds" -> instant.getEpochSecond();
                case "millis" -> instant.toEpochMilli();
                case "iso" ->
                    place == ZoneOffset.UTC
                            ? instant.toString()
                            : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.truncatedTo(ChronoUnit.SECONDS));
                default -> DateTimeFormatter.ofPattern(as, Locale.ROOT).format(local);
            };
        } catch (DateTimeException | IllegalArgumentException unknown) {
            throw new CellFailure("$time knows no such form or zone");
        }
    }

    /** {@code $later(when, "15m")} as ISO 8601. */
    static Object later(Object when, Object length) {
        if (when == null || length == null) {
            return null;
        }
        try {
            return instant(when).plus(Durations.parse(Texts.of(length))).toString();
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw new CellFailure("$later expects a length such as 15m");
        }
    }

    private static Instant instant(Object when) {
        try {
            return OffsetDateTime.parse(Texts.of(when)).toInstant();
        } catch (DateTimeException other) {
            throw new CellFailure("expects a point in time in ISO 8601");
        }
    }
}
