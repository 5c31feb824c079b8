package io.ringdown.flow.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the HTTP server answers beside the routes: the OpenAPI document, iAdvize's question whether anybody is there, paths that do not exist,
 * bodies that cannot be read.
 */
final class Doors {
    /** Where the request's Content-Type is kept for the gate. */
    static final String CONTENT_TYPE = "contentType";

    private final ErrorReplies replies;

    Doors(ErrorReplies replies) {
        this.replies = replies;
    }

    /** Answers every request that the gateway is starting, until the route that this gives is removed. */
    Route hold(Router router) {
        return router.route().order(-2).handler(ctx -> {
            Responses.harden(ctx);
            AccessLog.follow(ctx, "(starting)", "-");
            Rejected why = new Rejected(503, "Starting", "This gateway is starting; ask again in a moment");
            Responses.send(ctx, refusal(ctx, why).with("Retry-After", "1"));
        });
    }

    /**
     * Adds them to the router on which the routes already stand.
     *
     * @param openapi the document
     * @param address what takes the place of its example server
     */
    void open(Router router, Path openapi, String address) {
        Buffer document = Buffer.buffer(read(openapi).replace("http://localhost:8080", address));
        router.get("/openapi.json").handler(ctx -> {
            Responses.harden(ctx);
            AccessLog.follow(ctx, "/openapi.json", "-");
            ctx.response().putHeader("Content-Type", "application/json").end(document);
        });
        router.get(Signatures.PATHS + "health").handler(ctx -> {
            Responses.harden(ctx);
            AccessLog.follow(ctx, Signatures.PATHS + "health", "-");
            ctx.response().putHeader("Content-Type", "application/json").end("{\"status\":\"UP\"}");
        });
        router.route().order(-1).handler(Doors::keepForm).failureHandler(this::failed);
        router.route().last().handler(this::unknown);
    }

    /** Forms reach the gate as they were sent: the engine would decode them with limits of its own, and into Camel headers. */
    private static void keepForm(RoutingContext ctx) {
        String type = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null) {
            ctx.put(CONTENT_TYPE, type);
            ctx.request().headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        ctx.next();
    }

    private void unknown(RoutingContext ctx) {
        Responses.harden(ctx);
        AccessLog.follow(ctx, "(no such path)", "-");
        Responses.send(
                ctx,
                replies.problem(new Rejected(
                        404, "Not found", "There is nothing here; /openapi.json lists every path and method")));
    }

    /** The HTTP server gave up on a request: too large, or broken before it reached the gate. */
    private void failed(RoutingContext ctx) {
        Responses.harden(ctx);
        AccessLog.follow(ctx, "(unreadable request)", "-");
        Rejected why = ctx.statusCode() == 413
                ? new Rejected(413, "Too large", "The body is larger than this gateway reads")
                : ctx.statusCode() == 500
                        ? new Rejected(500, "Internal error", "Something went wrong on our side; the log says what")
                        : Rejected.invalid("The request could not be read");
        Responses.send(ctx, refusal(ctx, why));
    }

    /** A bot that wants an escalation reads the usual keys. */
    private HttpReply refusal(RoutingContext ctx, Rejected why) {
        boolean escalation = Access.wantsEscalation(ctx.request().method().name(), ctx.normalizedPath());
        return escalation ? replies.rejected(why, null, null) : replies.problem(why);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
