package io.ringdown.flow;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/** Takes from an escalation that went through its own routes the answer, and nothing else. */
public final class Told implements AggregationStrategy {
    private final Lookups lookups;

    public Told(Lookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public Exchange aggregate(Exchange conversation, Exchange told) {
        Conversing conversing = Conversing.of(conversation);
        conversing.answer = conversing.turn.wish().looks() ? lookups.answer(Lookup.of(told)) : Journey.of(told).answer;
        // what fails from here on is the conversation's
        conversation.removeProperty(Journey.PROPERTY);
        conversation.removeProperty(Lookup.PROPERTY);
        return conversation;
    }
}
