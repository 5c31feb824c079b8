package io.ringdown.flow;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a claimed attempt to {@code direct:deliver} on a thread of its own and waits for it no longer than the bot does. */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.cancel");

    private final CamelContext context;
    private final Running running;
    private final ExecutorService threads;
    private final Semaphore places;
    private volatile ProducerTemplate template;

    /** @param most calls under way at once, those whose bot no longer waits included */
    public Dispatcher(CamelContext context, Running running, int most) {
        this.context = context;
        this.running = running;
        // The places are the limit: a thread that has given up its place may still be too busy for the next task.
        this.threads = Threads.waiting(task -> new Thread(task, "deliver"), 2 * most);
        this.places = new Semaphore(most);
    }

    /** Leaves the finished journey in the exchange, or the one that came in when the call goes on without its bot. */
    public void deliver(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        if (!places.tryAcquire()) {
            journey.ending = Ending.of(new Verdict(Outcome.UNAVAILABLE, "overload"));
            return;
        }
        CompletableFuture<Journey> done = running.begin(journey.attempt);
        Journey delivery = journey.forDelivery();
        threads.execute(() -> {
            try {
                template().send("direct:deliver", each -> each.setProperty(Journey.PROPERTY, delivery));
            } finally {
                places.release();
                running.end(journey.attempt, delivery);
            }
        });
        Journey finished = Running.await(done, journey.deadlineNanos);
        if (finished != null) {
            exchange.setProperty(Journey.PROPERTY, finished);
        }
    }

    /** Starts to take back the call to a number that the visitor has corrected; nobody waits for it. */
    public void cancel(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        if (!places.tryAcquire()) {
            LOG.warn("escalation={} is not cancelled: overload", journey.corrected.id());
            return;
        }
        threads.execute(() -> {
            try {
                template().send("direct:cancel", each -> each.setProperty(Journey.PROPERTY, journey));
            } finally {
                places.release();
            }
        });
    }

    private ProducerTemplate template() {
        if (template == null) {
            template = context.createProducerTemplate();
        }
        return template;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
