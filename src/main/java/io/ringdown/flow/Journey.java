package io.ringdown.flow;

import io.ringdown.escalation.Answer;
import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Identity;
import io.ringdown.mapping.Plan;
import io.ringdown.mapping.Platform;
import io.ringdown.mapping.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * One escalation on its way through the routes. It stands in the exchange property {@code journey}; each step fills in its part.
 * Used by one thread at a time.
 */
public final class Journey {
    /** Name of the exchange property. */
    static final String PROPERTY = "journey";

    private static final int MOST_MISSES = 5;

    final Bot bot;
    final Escalation escalation;
    final Connection connection;

    /** How it ends without a vendor, or null when one will be called. */
    final Ending refusal;

    final long deadlineNanos;

    /** In whose shape it is answered; null for the plain API. */
    Platform platform;

    Identity identity;
    /** Whether the store is to be asked which escalation this request repeats, before a new one is claimed. */
    boolean looking;
    /** The running attempt whose end this request waits for, or null. */
    Known joined;
    /** The escalation whose arranged call went to a number that the visitor has corrected, or null. */
    Known corrected;

    /** Keys of the claims that keep the number from being called elsewhere or too often, once they are asked for. */
    List<String> numberKeys = List.of();

    private int misses;
    Attempt attempt;
    Decision decision;
    Map<String, Object> inputs;
    Plan plan;
    Reading reading;
    Ending ending;
    /** Whether the attempt's row is still {@code calling}. */
    boolean open;

    boolean replayed;
    Answer answer;

    Journey(Bot bot, Escalation escalation, Connection connection, Ending refusal, long deadlineNanos) {
        this.bot = bot;
        this.escalation = escalation;
        this.connection = connection;
        this.refusal = refusal;
        this.deadlineNanos = deadlineNanos;
    }

    /**
     * Which attempt of which escalation.
     *
     * @param n from 1
     * @param key UUID, the same for every sending of this attempt
     * @param reference what the visitor reads
     * @param asked how many earlier attempts of the escalation ended by asking the visitor for something
     */
    record Attempt(String escalation, int n, String key, String reference, int asked, Instant at) {}

    static Journey of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Journey.class);
    }

    /** The same attempt for the thread that calls the vendor, so that this one may answer meanwhile. */
    Journey forDelivery() {
        Journey other = new Journey(bot, escalation, connection, refusal, deadlineNanos);
        other.platform = platform;
        other.attempt = attempt;
        other.numberKeys = numberKeys;
        other.decision = decision;
        other.open = open;
        return other;
    }

    /** Ends the journey without a vendor. */
    void end(Ending with) {
        ending = with;
        decision = Decision.ANSWER;
    }

    /** The store found nothing under a claim; the next turn claims again, unless that goes round in circles. */
    void miss() {
        if (++misses > MOST_MISSES) {
            throw new IllegalStateException("a claim is held by an escalation that does not exist");
        }
    }
}
