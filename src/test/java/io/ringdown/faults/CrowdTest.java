package io.ringdown.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.vendor.RawVendor;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand escalations under way at one time. */
class CrowdTest {
    private static final int SIZE = 1_000;

    @TempDir
    Path data;

    @Test
    void aThousandEscalationsAreUnderWayAtOnceAndAllAreAccepted() throws Exception {
        try (RawVendor vendor = Crowd.patient(SIZE);
                FaultyVendors gateway = new FaultyVendors(data, Map.of(), "60s")) {
            FaultyVendors.Line line = gateway.line(vendor.url(), Map.of(), "5m");

            assertThat(Crowd.escalate(SIZE, vendor, gateway.gateway.address(), line.name(), line.key()))
                    .isEqualTo(Map.of("accepted", (long) SIZE));
            assertThat(vendor.requests()).hasSize(SIZE);
        }
    }
}
