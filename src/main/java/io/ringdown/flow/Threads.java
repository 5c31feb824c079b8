package io.ringdown.flow;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Executors for work that waits: virtual threads where the JVM has them (Java 21), else a pool that grows with the work. */
public final class Threads {
    private Threads() {}

    /**
     * @param factory names the threads of the pool
     * @param most tasks at once on a pool; one more is rejected. Virtual threads have no limit of their own
     */
    public static ExecutorService waiting(ThreadFactory factory, int most) {
        try {
            return (ExecutorService) java.util.concurrent.Executors.class
                    .getMethod("newVirtualThreadPerTaskExecutor")
                    .invoke(null);
        } catch (NoSuchMethodException e) {
            return new ThreadPoolExecutor(0, most, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
