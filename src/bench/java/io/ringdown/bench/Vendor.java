package io.ringdown.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;

/** A vendor that takes every callback, after the same time each, and counts them. Gives a token to whoever asks. */
final class Vendor implements AutoCloseable {
    private static final String TAKEN =
            "{\"conversation\":{\"id\":\"c-123\"},\"callbackIdentifiers\":[{\"type\":\"EXTERNAL\",\"id\":\"x\"}]}";
    private static final String TOKEN = "{\"access_token\":\"t\",\"token_type\":\"bearer\",\"expires_in\":86400}";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final AtomicLong calls = new AtomicLong();
    private final int millis;
    private final int port;

    Vendor(int millis) {
        this.millis = millis;
        this.port = vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(10_000))
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .map(HttpServer::actualPort)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return port;
    }

    /** Callbacks taken since the start. */
    long calls() {
        return calls.get();
    }

    @Override
    public void close() {
        vertx.close();
    }

    private void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            boolean token = request.path().endsWith("/oauth/token");
            Runnable reply = () -> request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(token ? TOKEN : TAKEN);
            if (!token) {
                calls.incrementAndGet();
            }
            if (token || millis == 0) {
                reply.run();
            } else {
                vertx.setTimer(millis, later -> reply.run());
            }
        });
    }
}
