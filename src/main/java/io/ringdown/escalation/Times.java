package io.ringdown.escalation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time that a bot sends: ISO 8601 with an offset or Z, such as {@code 2026-11-25T15:00:00+01:00}. */
final class Times {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
            "yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX][X]", Locale.ROOT);

    private Times() {}

    /** The instant that a text names; null when it has no offset (nobody knows whose clock is meant) or is no time. */
    static Instant instant(String text) {
        try {
            // A form body turns the plus of the offset into a blank.
            return OffsetDateTime.parse(text.strip().replaceFirst(" (\\d{2}:?(\\d{2})?)$", "+$1"), ISO)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
