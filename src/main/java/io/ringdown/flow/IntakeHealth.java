package io.ringdown.flow;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Tells in the health report whether the gateway takes calls: not before its routes stand, and no more once it stops, before anything else ends. */
public final class IntakeHealth extends AbstractHealthCheck {
    private final BooleanSupplier open;
    private final BooleanSupplier stopping;

    public IntakeHealth(BooleanSupplier open, BooleanSupplier stopping) {
        super("ringdown", "intake");
        this.open = open;
        this.stopping = stopping;
    }

    /** It lives on until its calls are over. */
    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        if (stopping.getAsBoolean()) {
            builder.message("this gateway is stopping and takes no more calls").down();
        } else if (!open.getAsBoolean()) {
            builder.message("this gateway is starting").down();
        } else {
            builder.up();
        }
    }
}
