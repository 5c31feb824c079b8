package io.ringdown.flow;

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Tells in the health report what a person has to look at. The gateway stays up: it lets calls begin only where they can be written down,
 * and a restart would mend nothing.
 */
public final class AttentionHealth extends AbstractHealthCheck {
    private final Attention attention;

    public AttentionHealth(Attention attention) {
        super("ringdown", "attention");
        this.attention = attention;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        String words = attention.words();
        builder.up();
        if (!words.isEmpty()) {
            builder.message(words);
        }
    }
}
