package io.ringdown.flow;

import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import io.ringdown.mapping.Unrendered;
import java.time.Duration;
import org.apache.camel.Exchange;

/** Message Translator: from the canonical escalation to the vendor's own requests, one after another. */
public final class Renderer {

    /** Leaves the first {@link Outbound}; one that cannot be built carries its reply already. */
    public void render(Exchange exchange) {
        exchange.setProperty(Outbound.PROPERTY, first(Journey.of(exchange)));
    }

    Outbound first(Journey journey) {
        journey.plan = journey.connection.connected().plan(journey.inputs);
        return next(journey, journey.connection.limits().timeout());
    }

    /** After a preparation that succeeded leaves the next {@link Outbound}; one that did not stays, and ends the attempt. */
    public void proceed(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        Outbound outbound = Outbound.of(exchange);
        if (journey.plan.proceed(outbound.reply)) {
            exchange.setProperty(Outbound.PROPERTY, next(journey, outbound.timeLeft()));
        }
    }

    private static Outbound next(Journey journey, Duration timeout) {
        Request request = null;
        Reply reply = null;
        try {
            request = journey.plan.render();
            if (timeout.isZero()) {
                reply = new Reply.Failed(Reply.Kind.NOT_CONNECTED, "the calls before it left no time");
            }
        } catch (Unrendered e) {
            reply = new Reply.Failed(Reply.Kind.NOT_RENDERED, e.getMessage());
        }
        return new Outbound(
                journey.connection, request, reply, journey.deadlineNanos, timeout, journey.plan.prepares());
    }
}
