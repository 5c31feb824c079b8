package io.ringdown.escalation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Points in time that a bot sends: ISO 8601 with an offset or Z, such as {@code 2026-11-25T15:00:00+01:00}. */
final class Times {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    /**
     * The instant that a text names; null when it has no offset (nobody knows whose clock is meant) or is no time.
     */
    static Instant instant(String text) {
        try {
            // A form body turns the plus of the offset into a blank.
            String repaired = text.strip().replaceFirst("(:\\d{2}(?:\\.\\d+)?) (\\d{2}:?(\\d{2})?)$", "$1+$2");
            OffsetDateTime time = OffsetDateTime.parse(repaired, ISO);
            return time.getYear() > 0 && time.getYear() <= 9999 ? time.toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
