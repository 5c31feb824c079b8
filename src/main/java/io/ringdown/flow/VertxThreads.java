package io.ringdown.flow;

import io.vertx.core.spi.ExecutorServiceFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;

/** Gives Vert.x its worker threads: platform-http holds one for the whole route, and the default of 20 would be the limit. */
public final class VertxThreads implements ExecutorServiceFactory {
    @Override
    public ExecutorService createExecutor(ThreadFactory factory, Integer concurrency, Integer maxConcurrency) {
        return Threads.waiting(factory, maxConcurrency);
    }
}
