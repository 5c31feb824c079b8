package io.ringdown.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.mapping.Limits;
import io.ringdown.vendor.GateSettings;
import io.ringdown.vendor.Gates;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class GatewayStatusTest {
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @Test
    void showsWhatGoesOnUnderItsName() throws Exception {
        Gates gates = new Gates(new GateSettings(50, 20, 50, Duration.ofSeconds(15), 3));
        gates.enter("support-fr", 3, Limits.DEFAULT);
        ObjectName name = new ObjectName("io.ringdown:type=Gateway");

        try (GatewayStatus status =
                new GatewayStatus(() -> 7, 4000, () -> 5, () -> 3, gates, () -> List.of("acme")).register()) {
            GatewayMXBean shown = JMX.newMXBeanProxy(server, name, GatewayMXBean.class);

            assertThat(shown.getInFlight()).isEqualTo(status.getInFlight()).isEqualTo(7);
            assertThat(shown.getInFlightLimit()).isEqualTo(4000);
            assertThat(shown.getCallsUnderWay()).isEqualTo(5);
            assertThat(shown.getSpooled()).isEqualTo(3);
            assertThat(shown.getRefusedMappings()).containsExactly("acme");
            assertThat(shown.getConnections()).singleElement().satisfies(connection -> {
                assertThat(connection.getName()).isEqualTo("support-fr");
                assertThat(connection.getVersion()).isEqualTo(3);
                assertThat(connection.getBreaker()).isEqualTo("CLOSED");
                assertThat(connection.getFailurePercent()).isZero();
                assertThat(connection.getCallsUnderWay()).isEqualTo(1);
            });
        }
        assertThat(server.isRegistered(name)).isFalse();
    }
}
