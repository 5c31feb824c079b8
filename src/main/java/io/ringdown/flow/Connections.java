package io.ringdown.flow;

import io.ringdown.mapping.Inputs;
import java.time.InstantSource;
import java.util.Map;
import org.apache.camel.Exchange;

/** What the cells of a mapping can read for one attempt. */
public final class Connections {
    private final InstantSource clock;

    public Connections(InstantSource clock) {
        this.clock = clock;
    }

    public Map<String, Object> inputs(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        return Inputs.of(
                journey.escalation,
                journey.bot.name(),
                journey.attempt.escalation(),
                journey.attempt.key(),
                clock.instant());
    }
}
