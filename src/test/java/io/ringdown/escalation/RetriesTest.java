package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {
    @Test
    void triesAreEverFurtherApartAndEndWithinADay() {
        List<Duration> waits =
                IntStream.range(1, Retries.MOST).mapToObj(Retries::after).toList();

        assertThat(waits).isSorted().doesNotHaveDuplicates();
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(20), Duration.ofDays(1));
    }
}
