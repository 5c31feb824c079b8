package io.ringdown.vendor;

import java.time.Duration;
import java.time.Instant;

/**
 * An access token.
 *
 * @param baseUrl where the relative URLs of the mapping begin while it is used; null when the mapping has none
 * @param renewAt from when a new one is fetched beside it
 * @param expires from when it is not used any more
 */
record Token(String value, String baseUrl, Instant renewAt, Instant expires) {
    /** Clocks differ and calls take time. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    /**
     * @param from when the vendor gave it
     * @param jitter 0 to 1, so that tokens fetched together are not renewed together: after 70 to 90 percent of the lifetime
     */
    static Token of(String value, String baseUrl, Instant from, Duration lifetime, double jitter) {
        Duration margin = MARGIN.multipliedBy(4).compareTo(lifetime) < 0 ? MARGIN : lifetime.dividedBy(4);
        Duration used = Duration.ofMillis((long) (lifetime.toMillis() * (0.7 + 0.2 * jitter)));
        Instant expires = from.plus(lifetime).minus(margin);
        Instant renewAt = from.plus(used);
        return new Token(value, baseUrl, renewAt.isBefore(expires) ? renewAt : expires, expires);
    }

    boolean usable(Instant now) {
        return now.isBefore(expires);
    }

    boolean due(Instant now) {
        return !now.isBefore(renewAt);
    }

    @Override
    public String toString() {
        return "Token until " + expires;
    }
}
