package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

final class IntakeHealthTest {
    @Test
    void aGatewayIsUpFromWhenItLetsEverybodyInUntilItStops() {
        assertThat(state(false, false)).isEqualTo(HealthCheck.State.DOWN);
        assertThat(state(true, false)).isEqualTo(HealthCheck.State.UP);
        assertThat(state(true, true)).isEqualTo(HealthCheck.State.DOWN);
    }

    private static HealthCheck.State state(boolean open, boolean stopping) {
        IntakeHealth health = new IntakeHealth(() -> open, () -> stopping);
        health.setCamelContext(new DefaultCamelContext());
        return health.call(Map.of()).getState();
    }
}
