package io.ringdown.flow;

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Tells in the health report that calls may be unknown since a restore. The gateway stays up: what is certainly new is called. */
public final class RestoreHealth extends AbstractHealthCheck {
    private final Restores restores;

    public RestoreHealth(Restores restores) {
        super("ringdown", "restore");
        this.restores = restores;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        builder.up();
        if (restores.watching()) {
            builder.message(
                    "restored: calls until " + restores.lostUntil() + " may be unknown, their repeats are not sent");
        }
    }
}
