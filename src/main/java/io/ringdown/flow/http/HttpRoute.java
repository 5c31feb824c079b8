package io.ringdown.flow.http;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpConsumer;

/**
 * The beginning of a route that answers HTTP: what the {@link Gate} found goes in, an {@link HttpReply} comes out. Nothing of the request becomes
 * a header, so that nothing inbound can steer a route; and while the route waits for somebody else, no thread waits with it.
 */
final class HttpRoute extends VertxPlatformHttpConsumer {
    private final Executor threads;

    /** @param threads where the first steps run */
    HttpRoute(
            PlatformHttpEndpoint endpoint,
            Processor processor,
            List<Handler<RoutingContext>> handlers,
            String routerName,
            Executor threads) {
        super(endpoint, processor, handlers, routerName);
        this.threads = threads;
    }

    @Override
    protected void handleRequest(RoutingContext request) {
        if (isSuspended()) {
            super.handleRequest(request);
            return;
        }
        Context eventLoop = request.vertx().getOrCreateContext();
        try {
            threads.execute(() -> begin(request, eventLoop));
        } catch (RejectedExecutionException e) {
            request.fail(e);
        }
    }

    /** Leaves the {@link Inbound} as property, its bytes as body, and the path's parameters as headers for SQL. */
    private void begin(RoutingContext request, Context eventLoop) {
        Exchange exchange = createExchange(false);
        AsyncCallback answer = synchronously -> eventLoop.runOnContext(now -> end(request, exchange));
        try {
            exchange.setPattern(ExchangePattern.InOut);
            Inbound inbound = request.get(Inbound.PROPERTY);
            exchange.setProperty(Inbound.PROPERTY, inbound);
            inbound.path().forEach(exchange.getMessage()::setHeader);
            exchange.getMessage().setBody(inbound.body());
            createUoW(exchange);
        } catch (Exception e) {
            exchange.setException(e);
            answer.done(true);
            return;
        }
        getAsyncProcessor().process(exchange, answer);
    }

    private void end(RoutingContext request, Exchange exchange) {
        try {
            if (exchange.getException() == null && exchange.getMessage().getBody() instanceof HttpReply reply) {
                Responses.send(request, reply);
            } else {
                getExceptionHandler().handleException("A route gave no answer", exchange, exchange.getException());
                request.fail(500);
            }
        } finally {
            doneUoW(exchange);
            releaseExchange(exchange, false);
        }
    }
}
