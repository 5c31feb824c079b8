package io.ringdown.flow;

import org.apache.camel.Exchange;

/**
 * What the routes that every escalation takes ask before they go on. As bean methods, because Camel examines the class of a property
 * anew each time that an expression reaches into it.
 */
public final class Questions {

    public boolean dryRun(Exchange exchange) {
        return Journey.of(exchange).decision == Decision.DRY_RUN;
    }

    public boolean undecided(Exchange exchange) {
        return Journey.of(exchange).decision == null;
    }

    /** Whether the next step is to claim, rather than to look up what the request repeats. */
    public boolean claimable(Exchange exchange) {
        return !Journey.of(exchange).looking;
    }

    /** Whether a vendor is to be called. */
    public boolean delivering(Exchange exchange) {
        return Journey.of(exchange).decision == Decision.DELIVER;
    }

    /** Whether an earlier call is to be taken back, because this one takes its place. */
    public boolean correcting(Exchange exchange) {
        return Journey.of(exchange).corrected != null;
    }

    /** Whether the answer for the bot is still to be composed. */
    public boolean unanswered(Exchange exchange) {
        return Journey.of(exchange).answer == null;
    }

    /** Whether the row waits to be closed with what is known now. */
    public boolean closable(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        return journey.open && journey.ending != null;
    }

    /** Whether the request is to go out now: the first time, or once more when the vendor certainly took nothing. */
    public boolean toSend(Exchange exchange) {
        return Outbound.of(exchange).isToSend();
    }

    /** Whether what came back is the answer to a call that only prepares. */
    public boolean prepared(Exchange exchange) {
        Outbound outbound = Outbound.of(exchange);
        return outbound.prepares && !outbound.isToSend();
    }

    /** Whether the credentials are in place, so that the call may go out. */
    public boolean signed(Exchange exchange) {
        return Outbound.of(exchange).isSigned();
    }
}
