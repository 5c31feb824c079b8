package io.ringdown;

import io.ringdown.flow.Threads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * On what threads routes run that begin with a request.
 *
 * @param steps for what never waits
 * @param waiting for what may, bound under that name for the routes
 */
record Workers(ExecutorService steps, ExecutorService waiting) {
    private static final int MORE = 200;
    private static final int SECONDS_TO_END = 2;

    /** @param most calls under way at once; as many requests again may wait for the end of one, and people come besides */
    static Workers of(Beans beans, int most) {
        Workers workers = new Workers(Threads.steps(), Threads.waiting(Threads.named("waiting"), 2 * most + MORE));
        beans.closing(() -> end(workers.steps));
        beans.closing(() -> end(workers.waiting));
        beans.bind("waiting", workers.waiting);
        return workers;
    }

    private static void end(ExecutorService threads) throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }
}
