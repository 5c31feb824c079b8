package io.ringdown.flow;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.spi.ShutdownStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a claimed attempt to {@code direct:deliver} on a thread of its own and waits for it no longer than the bot does. */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.calls");

    /** When a bot that was refused here may find another gateway, or a free place. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final CamelContext context;
    private final Running running;
    private final Closings closings;
    private final ExecutorService threads;
    private final Semaphore places;
    private final int most;
    private final Duration patience;
    private volatile boolean stopping;
    private ProducerTemplate template;

    /**
     * @param most calls under way at once, those whose bot no longer waits included
     * @param patience how long a stop waits for them
     */
    public Dispatcher(CamelContext context, Running running, Closings closings, int most, Duration patience) {
        this.context = context;
        this.running = running;
        this.closings = closings;
        // A thread gives its place back a moment before it is idle again.
        this.threads = Threads.waiting(task -> new Thread(task, "deliver"), most + 100);
        this.places = new Semaphore(most);
        this.most = most;
        this.patience = patience;
    }

    /** Leaves the finished journey in the exchange, or the one that came in when the call goes on without its bot. */
    public void deliver(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        CompletableFuture<Journey> done = running.begin(journey.attempt);
        Journey delivery = journey.forDelivery();
        boolean started = start(() -> {
            try {
                settle(send("direct:deliver", delivery), delivery);
            } finally {
                running.end(journey.attempt, done, delivery);
            }
        });
        if (!started) {
            running.end(journey.attempt, done, null);
            journey.ending = Ending.of(new Verdict(Outcome.UNAVAILABLE, stopping ? "stopping" : "overload"))
                    .after(AGAIN);
            return;
        }
        journey.open = false; // the row is the delivery's to close from here
        Journey finished = running.await(done, journey.deadlineNanos);
        if (finished != null) {
            exchange.setProperty(Journey.PROPERTY, finished);
        }
    }

    /** Starts to take back the call to a number that the visitor has corrected; nobody waits for it. */
    public void cancel(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        if (!start(() -> send("direct:cancel", journey))) {
            LOG.warn("escalation={} is not cancelled: overload", journey.corrected.id());
        }
    }

    /** Runs it on a thread of its own; false when as many run as may. */
    private boolean start(Runnable task) {
        if (stopping || !places.tryAcquire()) {
            return false;
        }
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    places.release();
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            places.release();
            return false;
        }
    }

    /** A route that is stopped, or that Camel refuses while it shuts down, leaves the row open: it is closed all the same. */
    private void settle(Exchange sent, Journey delivery) {
        if (delivery.open) {
            delivery.end(Ending.of(Outbound.maybeCalled(sent) ? Outcome.UNCONFIRMED : Outcome.UNAVAILABLE));
            closings.close(delivery);
        }
    }

    private Exchange send(String route, Journey journey) {
        return template().send(route, exchange -> exchange.setProperty(Journey.PROPERTY, journey));
    }

    /** Whether no call begins here any more. */
    public boolean stopping() {
        return stopping;
    }

    /** Lets no call begin from now on, and waits for those under way; what is left of that time the routes have to end in. */
    public void drain() {
        stopping = true;
        long until = System.nanoTime() + patience.toNanos();
        try {
            // Kept once they are had: who looked just before sees that there is none.
            if (!places.tryAcquire(most, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("{} calls are not over yet; the next start settles what is left of them", running.count());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ShutdownStrategy routes = context.getShutdownStrategy();
        routes.setTimeUnit(TimeUnit.MILLISECONDS);
        routes.setTimeout(Math.max(1_000, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
    }

    private synchronized ProducerTemplate template() {
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
