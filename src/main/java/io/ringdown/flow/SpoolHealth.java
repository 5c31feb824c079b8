package io.ringdown.flow;

import java.util.Map;
import java.util.function.IntSupplier;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Tells in the health report that ends of calls wait for the database. The gateway stays up: it lets calls begin only where they can be
 * written down, and a restart would mend nothing.
 */
public final class SpoolHealth extends AbstractHealthCheck {
    private final IntSupplier spooled;

    public SpoolHealth(IntSupplier spooled) {
        super("ringdown", "spool");
        this.spooled = spooled;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        int waiting = spooled.getAsInt();
        builder.up();
        if (waiting > 0) {
            builder.message(waiting + " ends of calls wait for the database");
        }
    }
}
