package io.ringdown.flow;

import io.ringdown.mapping.Reply;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** One attempt on its way through the steps of {@code deliver} and {@code finish}, on a thread that nobody has to wait for. */
final class SimulatedDelivery implements Simulation.Task {
    private final Simulation world;
    private final SimulatedGateway gateway;
    private final Journey journey;
    private final Journey.Attempt attempt;
    private final CompletableFuture<Journey> call;
    private final Exchange exchange = Admins.exchange("{}");
    private final String name;
    private SimulatedVendor.Sent sent;
    private boolean ended;
    private boolean done;

    SimulatedDelivery(Simulation world, SimulatedGateway gateway, Journey journey, CompletableFuture<Journey> call) {
        this.world = world;
        this.gateway = gateway;
        this.attempt = journey.attempt;
        this.journey = journey.forDelivery();
        this.call = call;
        this.name = "call of " + world.guarantees.name(attempt);
        exchange.setProperty(Journey.PROPERTY, this.journey);
    }

    @Override
    public SimulatedGateway gateway() {
        return gateway;
    }

    @Override
    public boolean isReady() {
        return sent == null || wakes() <= world.millis();
    }

    @Override
    public long wakes() {
        return sent == null ? Long.MAX_VALUE : sent.answered();
    }

    @Override
    public void step() {
        Outbound outbound = Outbound.of(exchange);
        if (outbound == null) {
            exchange.getMessage().setBody(new Connections(gateway).inputs(exchange));
            new Enricher().aggregate(exchange, exchange);
            new Renderer().render(exchange);
        } else if (sent != null) {
            outbound.reply = sent.reply();
            world.say(name + " is answered " + said(sent.reply()));
            sent = null;
        } else if (outbound.isToSend()) {
            outbound.begun(null);
            sent = world.vendor.send(journey);
            world.say(name + " is sent, taken=" + sent.taken());
        } else if (journey.ending == null) {
            new Reader().read(exchange);
            world.guarantees.ended(journey, gateway);
        } else if (!ended) {
            ended = true;
            Simulation.done(gateway.closings.close(exchange));
            gateway.exits.compose(exchange);
            world.say(name + " is closed as " + journey.answer.outcome());
        } else {
            gateway.running.end(attempt, call, journey);
            done = true;
        }
    }

    private static String said(Reply reply) {
        return reply instanceof Reply.Answered answered
                ? String.valueOf(answered.status())
                : ((Reply.Failed) reply).kind().name();
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public void die() {
        world.say(name + " dies with " + gateway);
    }

    @Override
    public String toString() {
        return name;
    }
}
