package io.ringdown.flow;

import io.vertx.core.spi.ExecutorServiceFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;

/** Gives Vert.x its worker threads: routes begin there, and those of the admin side wait there for the store; the default is 20. */
public final class VertxThreads implements ExecutorServiceFactory {
    @Override
    public ExecutorService createExecutor(ThreadFactory factory, Integer concurrency, Integer maxConcurrency) {
        return Threads.waiting(factory, maxConcurrency);
    }
}
