package io.ringdown;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that takes long to make, made on a thread of its own while the start goes on.
 *
 * @param <T> what is made
 */
final class Ahead<T> {
    private final FutureTask<T> making;

    private Ahead(FutureTask<T> making) {
        this.making = making;
    }

    static <T> Ahead<T> of(String name, Supplier<T> maker) {
        FutureTask<T> making = new FutureTask<>(maker::get);
        Thread thread = new Thread(making, name);
        thread.setDaemon(true);
        thread.start();
        return new Ahead<>(making);
    }

    /** What was made, once it is; throws what making it threw. */
    T get() {
        try {
            return making.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the start was interrupted");
        }
    }
}
