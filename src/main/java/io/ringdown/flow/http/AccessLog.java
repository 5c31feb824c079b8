package io.ringdown.flow.http;

import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request: the path as the router writes it, so that nothing a stranger puts into a URL is kept. */
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.access");

    private AccessLog() {}

    static void follow(RoutingContext ctx, String path, String caller) {
        if (LOG.isInfoEnabled()) {
            long started = System.nanoTime();
            ctx.addEndHandler(done -> LOG.info(
                    "{} {} {} {} ms {} bytes caller={}",
                    ctx.request().method(),
                    path,
                    ctx.response().getStatusCode(),
                    (System.nanoTime() - started) / 1_000_000,
                    ctx.response().bytesWritten(),
                    caller));
        }
    }
}
