package io.ringdown.flow;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/** Takes from an escalation that went through its own routes the answer, and nothing else. */
public final class Told implements AggregationStrategy {
    private final Retelling retelling;

    public Told(Retelling retelling) {
        this.retelling = retelling;
    }

    @Override
    public Exchange aggregate(Exchange conversation, Exchange told) {
        Conversing conversing = Conversing.of(conversation);
        conversing.answer =
                conversing.turn.wish().looks() ? retelling.of(Lookup.of(told).row) : Journey.of(told).answer;
        // what fails from here on is the conversation's
        conversation.removeProperty(Journey.PROPERTY);
        conversation.removeProperty(Lookup.PROPERTY);
        return conversation;
    }
}
