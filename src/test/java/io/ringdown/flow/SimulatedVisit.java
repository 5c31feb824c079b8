package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Intake;
import io.ringdown.escalation.Refusals;
import io.ringdown.store.StoreFailures;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** One request of a bot on its way through the steps of {@code receive} and {@code claim}. */
final class SimulatedVisit implements Simulation.Task {
    private final Simulation world;
    private final SimulatedGateway gateway;
    private final SimulatedVisitor visitor;
    private final Exchange exchange = Admins.exchange("{}");
    private final long arrived;
    private final String name;
    private final Questions questions = new Questions();
    private CompletableFuture<Journey> call;
    private CompletableFuture<?> sleep;
    private long wakes;
    private boolean done;

    SimulatedVisit(
            Simulation world, SimulatedGateway gateway, SimulatedVisitor visitor, Bot bot, Map<String, String> body) {
        this.world = world;
        this.gateway = gateway;
        this.visitor = visitor;
        this.arrived = world.millis();
        this.name = "request " + world.guarantees.count("request");
        Escalation escalation = escalation(bot, body);
        Ending refusal = Refusals.before(escalation, bot, false).map(Ending::of).orElse(null);
        long deadline = gateway.nanos() + bot.deadline().toNanos();
        exchange.setProperty(
                Journey.PROPERTY, new Journey(bot, escalation, SimulatedGateway.CONNECTION, refusal, deadline));
    }

    private static Escalation escalation(Bot bot, Map<String, String> body) {
        try {
            return Intake.read(Admins.JSON.writeValueAsBytes(body), "application/json", "c", null, bot);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Journey journey() {
        return Journey.of(exchange);
    }

    @Override
    public SimulatedGateway gateway() {
        return gateway;
    }

    @Override
    public boolean isReady() {
        return wakes() <= world.millis() || call != null && call.isDone() || sleep != null && sleep.isDone();
    }

    @Override
    public long wakes() {
        return call != null ? SimulatedGateway.millis(journey().deadlineNanos) : wakes;
    }

    /** It wants to go on when that is done, or then. */
    void sleep(CompletableFuture<?> until, long millis) {
        sleep = until;
        wakes = millis;
    }

    @Override
    public void step() {
        sleep(null, 0);
        try {
            if (journey().identity == null) {
                gateway.recognition.identify(exchange);
            } else if (call != null) {
                Journey finished = call.getNow(null);
                exchange.setProperty(Journey.PROPERTY, finished == null ? journey() : finished);
                tell();
            } else if (questions.undecided(exchange)) {
                claim();
            } else if (questions.delivering(exchange)) {
                deliver();
            } else {
                tell();
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** The route {@code claim}. */
    private void claim() {
        if (questions.claimable(exchange)) {
            Simulation.done(gateway.claims.claim(exchange));
        } else {
            try {
                exchange.getMessage()
                        .setBody(world.store.rows(
                                gateway.database,
                                "select-known-escalation",
                                exchange.getMessage().getHeaders()));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            gateway.decides(this);
            Simulation.done(gateway.claims.decide(exchange));
        }
        world.say(name + ": " + world.guarantees.told(journey()));
    }

    /** What {@link Dispatcher#deliver} does. */
    private void deliver() {
        call = gateway.running.begin(journey().attempt);
        world.add(new SimulatedDelivery(world, gateway, journey(), call));
        journey().open = false;
    }

    private void tell() {
        if (questions.unanswered(exchange)) {
            finish();
        }
        done = true;
        world.say(name + " hears " + journey().answer.outcome() + " "
                + journey().answer.reason());
        world.guarantees.heard(name, journey(), arrived, gateway);
        visitor.hear(journey().answer);
    }

    /** The route {@code finish}. */
    private void finish() {
        if (questions.closable(exchange)) {
            Simulation.done(gateway.closings.close(exchange));
        }
        gateway.exits.compose(exchange);
    }

    /** What {@code errors} does. */
    private void fail(RuntimeException failure) {
        world.say(name + " fails: " + failure.getClass().getSimpleName());
        if (!StoreFailures.involved(failure)) {
            throw new AssertionError(name + " failed", failure);
        }
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, failure);
        gateway.exits.fail(exchange);
        tell();
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public void die() {
        world.say(name + " dies with " + gateway);
        visitor.hear(null);
    }

    @Override
    public String toString() {
        return name;
    }
}
