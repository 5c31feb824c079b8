package io.ringdown;

import io.ringdown.flow.Threads;
import java.util.concurrent.ExecutorService;

/**
 * On what threads the steps of escalations run once they have left the HTTP server's.
 *
 * @param steps for what never waits
 * @param waiting for what may, bound under that name for the routes
 */
record Workers(ExecutorService steps, ExecutorService waiting) {

    /** @param most calls under way at once; each may have a request beside it that waits for its end */
    static Workers of(Beans beans, int most) {
        Workers workers = new Workers(Threads.steps(), Threads.waiting(Threads.named("waiting"), 2 * most + 200));
        beans.closing(workers.steps::shutdown);
        beans.closing(workers.waiting::shutdown);
        beans.bind("waiting", workers.waiting);
        return workers;
    }
}
