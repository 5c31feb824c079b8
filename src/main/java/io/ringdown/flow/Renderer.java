package io.ringdown.flow;

import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Unrendered;
import org.apache.camel.Exchange;

/** Message Translator: from the canonical escalation to the vendor's own request. */
public final class Renderer {

    /** Leaves the {@link Outbound}; one that cannot be built carries its reply already. */
    public void render(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        exchange.setProperty(Outbound.PROPERTY, rendered(journey));
    }

    private static Outbound rendered(Journey journey) {
        try {
            return new Outbound(
                    journey.connection,
                    journey.connection.connected().render(journey.inputs),
                    null,
                    journey.deadlineNanos);
        } catch (Unrendered e) {
            Reply reply = new Reply.Failed(Reply.Kind.NOT_RENDERED, e.getMessage());
            return new Outbound(journey.connection, null, reply, journey.deadlineNanos);
        }
    }
}
