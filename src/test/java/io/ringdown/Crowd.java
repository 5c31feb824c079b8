package io.ringdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers who start at the same moment. */
final class Crowd {
    private Crowd() {}

    /** What each of them heard. */
    static List<JsonNode> of(int size, IntFunction<JsonNode> each) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<CompletableFuture<JsonNode>> answers = IntStream.range(0, size)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                awaited(start);
                                return each.apply(i);
                            },
                            threads))
                    .toList();
            start.countDown();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaited(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
