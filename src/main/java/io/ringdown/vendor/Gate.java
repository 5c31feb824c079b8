package io.ringdown.vendor;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.ringdown.mapping.Limits;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * Breaker, concurrency and quota of one connection.
 *
 * @param quota null when there is none
 */
record Gate(int version, Limits limits, CircuitBreaker breaker, Bulkhead bulkhead, Quota quota) {

    /** @param before the gate of the version before, whose quota goes on while its rate is the same; or null */
    static Gate of(
            String connection,
            int version,
            Limits limits,
            GateSettings settings,
            Gate before,
            Clock clock,
            LongSupplier nanos) {
        CircuitBreaker breaker = CircuitBreaker.of(
                connection,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.least())
                        .failureRateThreshold(settings.failurePercent())
                        .waitDurationInOpenState(settings.open())
                        .permittedNumberOfCallsInHalfOpenState(settings.trial())
                        .clock(clock)
                        .build());
        Bulkhead bulkhead = Bulkhead.of(
                connection,
                BulkheadConfig.custom().maxConcurrentCalls(limits.concurrency()).build());
        return new Gate(version, limits, breaker, bulkhead, quota(limits, before, nanos));
    }

    private static Quota quota(Limits limits, Gate before, LongSupplier nanos) {
        if (limits.rate() <= 0) {
            return null;
        }
        boolean same = before != null
                && before.limits.rate() == limits.rate()
                && before.limits.window().equals(limits.window())
                && before.limits.burst() == limits.burst();
        return same ? before.quota : new Quota(limits.rate(), limits.window(), limits.burst(), nanos);
    }
}
