package io.ringdown.flow;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/** The engine of platform-http, with the {@link Gate} before every route and a {@link HttpRoute} at the beginning of each. */
final class HttpRoutes extends VertxPlatformHttpEngine {

    HttpRoutes(CamelContext context, Gate gate) {
        setCamelContext(context);
        setHandlers(List.of(gate));
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        return new HttpRoute(
                endpoint, processor, getHandlers(), VertxPlatformHttpRouter.getRouterNameFromPort(getServerPort()));
    }
}
