package io.ringdown.flow;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ProducerCache;
import org.apache.camel.spi.ShutdownStrategy;
import org.apache.camel.support.cache.DefaultProducerCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands a claimed attempt to {@code direct:deliver} on a thread of its own, and the request's route goes on when the call has ended, or when
 * its bot waits no longer.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.calls");

    /** When a bot that was refused here may find another gateway, or a free place. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final CamelContext context;
    private final ProducerCache producers;
    private final Running running;
    private final Closings closings;
    private final Executor waiting;
    private final Semaphore places;
    private final int most;
    private final Duration patience;
    private volatile boolean stopping;

    /**
     * @param waiting where calls wait for vendors
     * @param most calls under way at once, those whose bot no longer waits included
     * @param patience how long a stop waits for them
     */
    public Dispatcher(
            CamelContext context, Running running, Closings closings, Executor waiting, int most, Duration patience) {
        this.context = context;
        this.producers = new DefaultProducerCache(this, context, 0);
        producers.start();
        this.running = running;
        this.closings = closings;
        this.waiting = waiting;
        this.places = new Semaphore(most);
        this.most = most;
        this.patience = patience;
    }

    /** Leaves the finished journey in the exchange, or the one that came in when the call goes on without its bot. */
    public CompletionStage<Void> deliver(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        Journey.Attempt attempt = journey.attempt;
        CompletableFuture<Journey> done = running.begin(attempt);
        Journey delivery = journey.forDelivery();
        boolean started = start(
                () -> send("direct:deliver", delivery).thenCompose(sent -> settle(sent, delivery)),
                () -> running.end(attempt, done, delivery));
        if (!started) {
            running.end(attempt, done, null);
            journey.ending = Ending.of(new Verdict(Outcome.UNAVAILABLE, stopping ? "stopping" : "overload"))
                    .after(AGAIN);
            return CompletableFuture.completedFuture(null);
        }
        journey.open = false; // the row is the delivery's to close from here
        return running.within(done, journey.deadlineNanos).thenAccept(finished -> {
            if (finished != null) {
                exchange.setProperty(Journey.PROPERTY, finished);
            }
        });
    }

    /** Starts to take back the call to a number that the visitor has corrected; nobody waits for it. */
    public void cancel(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        if (!start(() -> send("direct:cancel", journey), () -> {})) {
            LOG.warn("escalation={} is not cancelled: overload", journey.corrected.id());
        }
    }

    /** Runs it on a thread of its own, and keeps a place for it until its end; false when as many run as may. */
    private <T> boolean start(Supplier<CompletionStage<T>> call, Runnable end) {
        if (stopping || !places.tryAcquire()) {
            return false;
        }
        try {
            CompletableFuture.supplyAsync(call, waiting)
                    .thenCompose(begun -> begun)
                    .whenComplete((ended, failure) -> {
                        if (failure != null) {
                            LOG.error("a call broke off", failure);
                        }
                        try {
                            end.run();
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
    private CompletionStage<Void> settle(Exchange sent, Journey delivery) {
        if (!delivery.open) {
            return CompletableFuture.completedFuture(null);
        }
        LOG.warn(
                "escalation={} n={} is ended for its route: {}",
                delivery.attempt.escalation(),
                delivery.attempt.n(),
                sent.getException() == null
                        ? "stopped"
                        : sent.getException().getClass().getSimpleName());
        delivery.end(Ending.of(Outbound.maybeCalled(sent) ? Outcome.UNCONFIRMED : Outcome.UNAVAILABLE));
        return closings.close(delivery);
    }

    private CompletableFuture<Exchange> send(String route, Journey journey) {
        return producers.asyncSendExchange(
                context.getEndpoint(route),
                null,
                exchange -> exchange.setProperty(Journey.PROPERTY, journey),
                null,
                null,
                new CompletableFuture<>());
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

    @Override
    public void close() {
        producers.stop();
    }
}
