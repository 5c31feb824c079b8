package io.ringdown.flow.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pages that whoever started this gateway serves beside the routes, without a key and therefore to browsers of this machine alone. */
final class Annex {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.pages");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Networks LOOPBACK = new Networks("loopback", "127.0.0.0/8,::1/128");
    private static final int BODY_LIMIT = 16_384;

    private final Vertx vertx;
    private final Pages pages;

    Annex(Vertx vertx, Pages pages) {
        this.vertx = vertx;
        this.pages = pages;
    }

    /** @param path such as {@code /demo}; what lies below it belongs to the pages too */
    void open(Router router, String path) {
        router.route(path + "/*")
                .method(HttpMethod.GET)
                .method(HttpMethod.POST)
                .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
                .handler(this::answer);
    }

    private void answer(RoutingContext ctx) {
        Responses.harden(ctx);
        ctx.response().putHeader("Content-Security-Policy", POLICY);
        AccessLog.follow(ctx, "(page)", "-");
        if (!fromHere(ctx)) {
            Responses.send(
                    ctx,
                    HttpReply.text(
                            403, "This is for browsers on this machine, and takes posts of its own pages only\n"));
            return;
        }
        String method = ctx.request().method().name();
        String path = ctx.request().path();
        Buffer body = ctx.body().buffer();
        vertx.executeBlocking(() -> pages.answer(method, path, body == null ? new byte[0] : body.getBytes()), false)
                .onSuccess(reply -> Responses.send(ctx, reply))
                .onFailure(failure -> {
                    LOG.error("A page could not be answered", failure);
                    ctx.fail(failure);
                });
    }

    /** Another site can neither post here nor, by a name of its own for this address, read what is answered. */
    private static boolean fromHere(RoutingContext ctx) {
        HostAndPort named = ctx.request().authority(); // the header Host, or what HTTP/2 has in its place
        boolean posted = ctx.request().method().equals(HttpMethod.POST);
        boolean own =
                (ctx.request().scheme() + "://" + named).equals(ctx.request().getHeader("Origin"))
                        && ctx.<String>get(Doors.CONTENT_TYPE, "").equals("application/json");
        return (own || !posted)
                && named != null
                && HERE.contains(named.host())
                && LOOPBACK.contain(ctx.request().remoteAddress().hostAddress());
    }
}
