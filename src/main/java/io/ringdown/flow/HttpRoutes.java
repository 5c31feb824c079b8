package io.ringdown.flow;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/** The engine of platform-http, with the {@link Gate} before every route and a {@link HttpRoute} at the beginning of each. */
final class HttpRoutes extends VertxPlatformHttpEngine {
    /** Whose routes say themselves before which step they wait. */
    private static final Set<String> ESCALATIONS =
            Set.of("/v1/connections/{connection}/escalations", "/v1/platforms/{platform}/connections/{connection}");

    private final Executor steps;
    private final Executor waiting;

    /**
     * @param steps where escalations begin
     * @param waiting where all other routes run, which may wait at any step
     */
    HttpRoutes(CamelContext context, Gate gate, Executor steps, Executor waiting) {
        setCamelContext(context);
        setHandlers(List.of(gate));
        this.steps = steps;
        this.waiting = waiting;
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        return new HttpRoute(
                endpoint,
                processor,
                getHandlers(),
                VertxPlatformHttpRouter.getRouterNameFromPort(getServerPort()),
                ESCALATIONS.contains(endpoint.getPath()) ? steps : waiting);
    }
}
