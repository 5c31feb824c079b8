package io.ringdown.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for every item at once, each in a thread of its own. */
final class Race {
    private Race() {}

    static <T, R> List<R> run(List<T> items, Function<T, R> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(items.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<R>> results = items.stream()
                    .map(item -> threads.submit((Callable<R>) () -> {
                        start.await();
                        return work.apply(item);
                    }))
                    .toList();
            start.countDown();
            return new ArrayList<>(results.stream().map(Race::result).toList());
        } finally {
            threads.shutdown();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
