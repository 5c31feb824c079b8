package io.ringdown.mapping;

import java.time.Duration;

/**
 * What a vendor allows, unless a connection sets its own.
 *
 * @param timeout whole call, connect to last byte; 20 s by default
 * @param rate calls in each window; 0 when there is no quota
 * @param window of the quota; zero when there is none
 * @param burst calls that may begin at once within the quota; 0 when the mapping does not say
 * @param concurrency calls under way at once; 2,000 by default
 */
public record Limits(Duration timeout, int rate, Duration window, int burst, int concurrency) {
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(20), 0, Duration.ZERO, 0, 2000);
}
