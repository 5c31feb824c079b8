package io.ringdown.flow;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Executors for the steps of routes: for those that wait, and for those that go on when the wait is over. */
public final class Threads {
    private Threads() {}

    /** For steps that go on after a wait and never wait themselves, so that a few threads are enough. */
    public static ExecutorService steps() {
        return Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors(), named("steps"));
    }

    /**
     * For what waits: virtual threads where the JVM has them (Java 21), else a pool that grows with the work.
     *
     * @param factory makes the threads of the pool
     * @param most tasks at once on a pool; one more is rejected. Virtual threads have no limit of their own
     */
    public static ExecutorService waiting(ThreadFactory factory, int most) {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException e) {
            return new ThreadPoolExecutor(0, most, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), factory) {
                @Override
                public void execute(Runnable task) {
                    try {
                        super.execute(task);
                    } catch (OutOfMemoryError e) { // the system has no thread left
                        throw new RejectedExecutionException(e);
                    }
                }
            };
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Threads of that name, which keep no process alive. */
    public static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
