package io.ringdown;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the routes call, by name, and what has to be closed at the end. */
final class Beans implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Beans.class);

    private final CamelContext context;
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();

    Beans(CamelContext context) {
        this.context = context;
    }

    void bind(String name, Object bean) {
        context.getRegistry().bind(name, bean);
    }

    /** Makes it part of the health report. */
    void health(HealthCheck check) {
        HealthCheckRegistry.get(context).register(check);
    }

    /** Remembers to close it. */
    <T extends AutoCloseable> T closing(T closeable) {
        closeables.push(closeable);
        return closeable;
    }

    /** Closes what was opened, the last first. */
    @Override
    public void close() {
        while (!closeables.isEmpty()) {
            try {
                closeables.pop().close();
            } catch (Exception e) {
                LOG.warn("Something did not close: {}", e.getMessage());
            }
        }
    }
}
