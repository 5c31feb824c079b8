package io.ringdown.flow.http;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.ext.web.Route;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.Service;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.support.service.ServiceSupport;

/** The HTTP servers underneath platform-http: the gate before every route, and what is served beside the routes. */
public final class HttpServer implements AutoCloseable {
    private final CamelContext context;
    private final ErrorReplies replies;
    private final Vertx vertx;
    private Route held;
    private volatile boolean open;

    /**
     * Binds the engine and its Vert.x, before Camel makes its own.
     *
     * @param steps where escalations begin
     * @param waiting where all other routes run
     */
    public HttpServer(CamelContext context, Gate gate, ErrorReplies replies, Executor steps, Executor waiting) {
        this.context = context;
        this.replies = replies;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        context.getRegistry().bind("platform-http-engine", new HttpRoutes(context, gate, steps, waiting));
        context.getRegistry().bind("vertx", vertx);
    }

    /** What lets nobody in once the server listens, which it does before any route stands. To be started right behind it. */
    public Service hold() {
        return new ServiceSupport() {
            @Override
            protected void doStart() {
                held = new Doors(replies).hold(router(VertxPlatformHttpRouter::isMainServer));
            }
        };
    }

    /** Adds what stands beside the routes, once these are up, and lets everybody in. */
    public void open(Path openapi, String address) {
        new Doors(replies).open(router(VertxPlatformHttpRouter::isMainServer), openapi, address);
        held.remove();
        open = true;
    }

    /** Serves pages below a path, to browsers of this machine. */
    public void serve(String path, Pages pages) {
        new Annex(vertx, pages).open(router(VertxPlatformHttpRouter::isMainServer), path);
    }

    /** Whether everybody is let in. */
    public boolean isOpen() {
        return open;
    }

    /** Port that the API listens on. */
    public int port() {
        return router(VertxPlatformHttpRouter::isMainServer).getServer().getPort();
    }

    /** Port that health is told on. */
    public int observePort() {
        return router(VertxPlatformHttpRouter::isManagementServer).getServer().getPort();
    }

    private VertxPlatformHttpRouter router(java.util.function.Predicate<VertxPlatformHttpRouter> which) {
        return context.getRegistry().findByType(VertxPlatformHttpRouter.class).stream()
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
