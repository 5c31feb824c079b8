package io.ringdown.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private final ManualClock clock = new ManualClock();

    @Test
    void letsABurstThroughAndThenOneAStep() {
        Quota quota = new Quota(30, Duration.ofMinutes(10), 5, clock::nanos);
        for (int i = 0; i < 5; i++) {
            assertThat(quota.take()).isZero();
        }
        assertThat(quota.take()).isEqualTo(Duration.ofSeconds(20));

        clock.forward(Duration.ofSeconds(20));
        assertThat(quota.take()).isZero();
        assertThat(quota.take()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void countsAcrossTheEdgeOfAWindow() {
        Quota quota = new Quota(30, Duration.ofMinutes(10), 0, clock::nanos);
        clock.forward(Duration.ofSeconds(599));
        for (int i = 0; i < 30; i++) {
            assertThat(quota.take()).isZero();
        }
        clock.forward(Duration.ofSeconds(1));
        assertThat(quota.take()).isEqualTo(Duration.ofSeconds(599));
        clock.forward(Duration.ofSeconds(599));
        assertThat(quota.take()).isZero();
    }

    @Test
    void whoWaitsAsToldGetsThrough() {
        Quota quota = new Quota(3, Duration.ofSeconds(10), 2, clock::nanos);
        for (int i = 0; i < 50; i++) {
            Duration wait = quota.take();
            if (!wait.isZero()) {
                clock.forward(wait);
                assertThat(quota.take()).isZero();
            }
        }
    }

    @Test
    void noStretchAsLongAsTheWindowHoldsMoreThanTheRate() {
        Random random = new Random(7);
        Duration window = Duration.ofMinutes(10);
        Quota quota = new Quota(30, window, 5, clock::nanos);
        List<Long> through = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            clock.forward(Duration.ofMillis(random.nextInt(10) == 0 ? random.nextInt(600_000) : random.nextInt(3000)));
            if (quota.take().isZero()) {
                through.add(clock.nanos());
            }
        }
        assertThat(through).hasSizeGreaterThan(1000);
        for (int i = 30; i < through.size(); i++) {
            assertThat(through.get(i) - through.get(i - 30)).isGreaterThanOrEqualTo(window.toNanos());
        }
    }
}
