package io.ringdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoCallsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it is 06 39 98 00 02, thanks | it is ••• 02, thanks",
                "{\"to\": \"+33639980002\"} | {\"to\": \"••• 02\"}",
                "+33 (0)6.39.98.00.02 | ••• 02",
                "/calls/0639980002?x=1 | /calls/••• 02?x=1",
                "tomorrow at 10 | tomorrow at 10",
                "2026-11-28T10:00:00Z | 2026-11-28T10:00:00Z",
                "demo-11112222-3333-4444-5555-666677778888 | demo-11112222-3333-4444-5555-666677778888"
            })
    void masksNumbersAndLeavesTimesAndIds(String text, String shown) {
        assertThat(DemoCalls.masked(text)).isEqualTo(shown);
    }
}
