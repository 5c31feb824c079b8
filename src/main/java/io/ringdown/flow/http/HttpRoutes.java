package io.ringdown.flow.http;

import java.util.List;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/** The engine of platform-http, with the {@link Gate} before every route and a {@link HttpRoute} at the beginning of each. */
final class HttpRoutes extends VertxPlatformHttpEngine {
    private final Executor steps;
    private final Executor waiting;

    /**
     * @param steps where escalations begin, whose routes say themselves before which step they wait
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
                Access.takesEscalations(asRouter(endpoint.getPath())) ? steps : waiting);
    }

    private static String asRouter(String path) {
        return path.replaceAll("\\{(\\w+)}", ":$1");
    }
}
