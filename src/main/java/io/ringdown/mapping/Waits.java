package io.ringdown.mapping;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Lengths of waiting that vendors tell, from 0 to 24 hours. */
final class Waits {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final double EPOCH_SECONDS = 1e9;
    private static final double EPOCH_MILLIS = 1e12;
    private static final double LATEST_MILLIS = 1e14;

    private Waits() {}

    /**
     * Seconds, an HTTP date, ISO 8601, or a point in time as seconds or milliseconds since 1970.
     *
     * @param now null when unknown: only seconds can then be understood
     */
    static Optional<Duration> retryAfter(String text, Instant now) {
        Optional<Double> number = number(text);
        if (number.isPresent() && number.get() < EPOCH_SECONDS) {
            return Optional.of(within(number.get()));
        }
        return now == null
                ? Optional.empty()
                : instant(text).map(instant -> within(instant.getEpochSecond() - (double) now.getEpochSecond()));
    }

    /** A point in time: an HTTP date, ISO 8601, or seconds or milliseconds since 1970. */
    static Optional<Instant> instant(String text) {
        Optional<Double> number = number(text);
        return number.isPresent()
                ? number.map(value -> Instant.ofEpochMilli(
                        (long) Math.min(value > EPOCH_MILLIS ? value : value * 1000, LATEST_MILLIS)))
                : date(text);
    }

    static Optional<Duration> seconds(String text) {
        return number(text).map(Waits::within);
    }

    private static Duration within(double seconds) {
        return seconds <= 0
                ? Duration.ZERO
                : seconds >= LONGEST.toSeconds() ? LONGEST : Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static Optional<Double> number(String text) {
        return text.strip().matches("-?[0-9]{1,20}(\\.[0-9]{1,9})?")
                ? Optional.of(Double.valueOf(text.strip()))
                : Optional.empty();
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException other) {
            try {
                return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
    }
}
