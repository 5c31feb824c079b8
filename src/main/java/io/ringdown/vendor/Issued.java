package io.ringdown.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a token endpoint has given.
 *
 * @param baseUrl null when the mapping has none
 * @param refreshToken to be used from now on; null when the one before stays
 */
public record Issued(String accessToken, String baseUrl, String refreshToken, Instant from, Duration lifetime) {
    Token token() {
        return Token.of(
                accessToken,
                baseUrl,
                from,
                lifetime,
                ThreadLocalRandom.current().nextDouble());
    }

    @Override
    public String toString() {
        return "Issued at " + from;
    }
}
