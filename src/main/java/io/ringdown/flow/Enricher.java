package io.ringdown.flow;

import java.util.Map;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/** Content Enricher: joins what the brand's connection and the clock add to what the bot sent. */
public final class Enricher implements AggregationStrategy {

    @Override
    @SuppressWarnings("unchecked")
    public Exchange aggregate(Exchange original, Exchange resource) {
        Journey.of(original).inputs = resource.getMessage().getBody(Map.class);
        return original;
    }
}
