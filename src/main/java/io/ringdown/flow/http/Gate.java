package io.ringdown.flow.http;

import io.ringdown.escalation.Intake;
import io.ringdown.mapping.Platform;
import io.ringdown.mapping.Platforms;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs before every route, on the event loop: reads the request itself, finds whose key it carries, inflates the body, admits or refuses.
 * What it found goes on beside the request, where no header can imitate it.
 */
public final class Gate implements Handler<RoutingContext> {
    private static final Set<String> CREDENTIALS =
            Set.of("authorization", "proxy-authorization", "cookie", "x-api-key");

    private final Callers callers;
    private final Signatures signatures;
    private final Platforms platforms;
    private final Admission admission;
    private final ErrorReplies replies;
    private final Networks adminFrom;
    private final ClientAddress clients;
    private final int bodyLimit;

    public Gate(
            Callers callers,
            Platforms platforms,
            Admission admission,
            ErrorReplies replies,
            Networks adminFrom,
            ClientAddress clients,
            int bodyLimit) {
        this.callers = callers;
        this.signatures = new Signatures(callers);
        this.platforms = platforms;
        this.admission = admission;
        this.replies = replies;
        this.adminFrom = adminFrom;
        this.clients = clients;
        this.bodyLimit = bodyLimit;
    }

    @Override
    public void handle(RoutingContext ctx) {
        String method = ctx.request().method().name();
        String path = ctx.currentRoute().getPath();
        Platform platform = platforms.find(ctx.pathParam("platform")).orElse(null);
        Responses.harden(ctx);
        try {
            byte[] body = body(ctx);
            String contentType = ctx.<String>get(Doors.CONTENT_TYPE, "");
            boolean signs = path.startsWith(Signatures.PATHS);
            Caller caller = signs
                    ? signatures.caller(ctx)
                    : callers.caller(Optional.ofNullable(platform)
                            .flatMap(one -> one.caller().find(ctx.request()::getHeader))
                            .orElseGet(() -> key(ctx.request(), contentType, body)));
            AccessLog.follow(ctx, path, caller == null ? "-" : caller.name());
            authorise(ctx, method, path, caller);
            if (Access.needsPlace(path, caller.role()) && !admission.enter(ctx)) {
                Responses.send(ctx, signs ? replies.busy() : replies.overloaded(caller.bot(), platform));
                return;
            }
            Inbound inbound = new Inbound(
                    caller,
                    ctx.pathParams(),
                    firstOf(ctx.queryParams()),
                    ctx.request().getHeader("Idempotency-Key"),
                    header(ctx.request(), "Accept"),
                    contentType,
                    body,
                    System.nanoTime(),
                    Access.takesEscalations(path),
                    platform,
                    platform == null ? Map.of() : headers(ctx.request(), platform));
            ctx.put(Inbound.PROPERTY, inbound);
            ctx.next();
        } catch (Rejected e) {
            Responses.send(
                    ctx, Access.takesEscalations(path) ? replies.rejected(e, null, platform) : replies.problem(e));
        }
    }

    private void authorise(RoutingContext ctx, String method, String path, Caller caller) {
        if (Access.admin(method, path) && !adminFrom.contain(clients.of(ctx.request()))) {
            throw new Rejected(
                    403,
                    "Not from here",
                    "The admin side is not open to this address; ringdown.admin.from lists who may use it");
        }
        if (caller == null) {
            throw Access.unknown(path);
        }
        if (!Access.allowed(method, path, caller.role())) {
            throw new Rejected(
                    403,
                    "Not allowed",
                    "A key of role " + caller.role().name().toLowerCase(Locale.ROOT) + " may not call this");
        }
    }

    private byte[] body(RoutingContext ctx) {
        Buffer buffer = ctx.body() == null ? null : ctx.body().buffer();
        try {
            return buffer == null
                    ? new byte[0]
                    : Inflation.inflate(buffer.getBytes(), ctx.request().getHeader("Content-Encoding"), bodyLimit);
        } catch (Inflation.TooLarge e) {
            throw new Rejected(413, "Too large", "The body is larger than " + bodyLimit + " bytes once decompressed");
        } catch (IOException e) {
            throw Rejected.invalid(
                    "The body could not be decompressed: it must be what Content-Encoding says, gzip or deflate");
        }
    }

    private static String key(HttpServerRequest request, String contentType, byte[] body) {
        String key = request.getHeader("X-API-Key");
        String authorization = request.getHeader("Authorization");
        if (key == null && authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            key = authorization.substring(7).strip();
        }
        return key != null ? key : Intake.apiKey(body, contentType).orElse(null);
    }

    private static Map<String, String> headers(HttpServerRequest request, Platform platform) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers()
                .forEach(entry -> headers.putIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
        headers.keySet().removeAll(CREDENTIALS);
        headers.remove(platform.caller().header().toLowerCase(Locale.ROOT));
        return headers;
    }

    private static String header(HttpServerRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }

    private static Map<String, String> firstOf(MultiMap parameters) {
        Map<String, String> first = new LinkedHashMap<>();
        parameters.forEach(entry -> first.putIfAbsent(entry.getKey(), entry.getValue()));
        return first;
    }
}
