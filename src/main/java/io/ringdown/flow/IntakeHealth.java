package io.ringdown.flow;

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Tells in the health report, before anything else ends, that a gateway which stops takes no more calls. */
public final class IntakeHealth extends AbstractHealthCheck {
    private final Dispatcher dispatcher;

    public IntakeHealth(Dispatcher dispatcher) {
        super("ringdown", "intake");
        this.dispatcher = dispatcher;
    }

    /** It lives on until its calls are over. */
    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        builder.state(dispatcher.stopping() ? State.DOWN : State.UP);
        if (dispatcher.stopping()) {
            builder.message("this gateway is stopping and takes no more calls");
        }
    }
}
