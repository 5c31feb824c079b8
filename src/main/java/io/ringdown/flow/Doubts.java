package io.ringdown.flow;

import io.ringdown.escalation.Doubt;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Identity;
import io.ringdown.escalation.LostSpan;
import io.ringdown.escalation.Outcome;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Reading;
import io.ringdown.mapping.Reply;
import io.ringdown.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out how attempts ended that nobody knows the end of; what is tried when, and what is believed, {@link Doubt} says. */
public final class Doubts {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.doubts");
    private static final String TAKEN = "doubts";
    private static final int MOST_AT_ONCE = 16;

    private final DoubtJourneys journeys;
    private final Attention attention;
    private final InstantSource clock;

    public Doubts(DoubtJourneys journeys, Attention attention, InstantSource clock) {
        this.journeys = journeys;
        this.attention = attention;
        this.clock = clock;
    }

    /** Leaves what the statement needs. What is older than the time for which bots may ask again is left to people. */
    public void now(Exchange exchange) {
        Instant now = clock.instant();
        exchange.getMessage()
                .setBody(Map.of(
                        "now", Rows.stamp(now), "since", Ids.time(now.minus(Identity.A_DAY)), "limit", MOST_AT_ONCE));
    }

    /** Takes up what was found: one row of parameters each. */
    public void take(Exchange exchange) {
        Instant now = clock.instant();
        List<Map<String, Object>> taken = new ArrayList<>();
        for (Map<String, Object> row : Rows.found(exchange)) {
            int tries = Rows.number(row, "tries") + 1;
            Map<String, Object> one = new HashMap<>();
            one.put("id", Rows.text(row, "escalation"));
            one.put("n", Rows.number(row, "n"));
            one.put("tries", tries);
            one.put("next", Rows.stamp(now.plus(Doubt.pause(tries))));
            taken.add(one);
        }
        exchange.setProperty(TAKEN, taken);
        exchange.getMessage().setBody(taken);
    }

    /** Begins with one of them. */
    @SuppressWarnings("unchecked")
    public void open(Exchange exchange) {
        Map<String, Object> taken = exchange.getMessage().getBody(Map.class);
        new Doubtful(Rows.text(taken, "id"), Rows.number(taken, "n"), Rows.number(taken, "tries")).in(exchange);
    }

    /** Takes its row, and leaves what is needed to find the version of the connection that it ran with, and whether the wish stands. */
    public void recall(Exchange exchange) {
        Doubtful doubt = Doubtful.of(exchange);
        doubt.row = Rows.found(exchange).stream().findFirst().orElse(null);
        if (doubtful(exchange)) {
            exchange.getMessage().setBody(journeys.parameters(doubt.row));
        }
    }

    /** Whether its end is still not known. */
    public boolean doubtful(Exchange exchange) {
        Doubtful doubt = Doubtful.of(exchange);
        return doubt.row != null
                && doubt.n == Rows.number(doubt.row, "n")
                && Outcome.UNCONFIRMED.wire().equals(Rows.text(doubt.row, "outcome"));
    }

    /** Leaves the request to send, or none when there is no way to find out. */
    public void begin(Exchange exchange) {
        Doubtful doubt = Doubtful.of(exchange);
        Journey journey =
                journeys.of(doubt.row, Rows.found(exchange).stream().findFirst().orElse(null));
        exchange.setProperty(Journey.PROPERTY, journey);
        if (journey.connection.usable()) {
            doubt.way = way(doubt, journey, standing(exchange));
            doubt.hopeless = doubt.way == null;
        }
        exchange.setProperty(
                Outbound.PROPERTY,
                doubt.way == null
                        ? new Outbound(journey.connection, null, null, System.nanoTime())
                        : journeys.request(journey, doubt.row, doubt.way));
    }

    /** Until when no other call may take the place of this one; long ago where one may have done so already. */
    private static Instant standing(Exchange exchange) {
        Instant standing = Rows.time(exchange.getMessage().getHeader("standing"));
        return standing == null ? Instant.EPOCH : standing;
    }

    private Doubtful.Way way(Doubtful doubt, Journey journey, Instant standing) {
        if (LostSpan.UNKNOWN.reason().equals(Rows.text(doubt.row, "reason"))) {
            return null; // what may have been called had another key
        }
        Mapping mapping = journey.connection.connected().mapping();
        if (mapping.canAsk(journeys.kept(doubt.row).keySet())) {
            return Doubtful.Way.ASK;
        }
        boolean same = mapping.digest().equals(Rows.text(doubt.row, "mapping_digest"));
        boolean sends = same
                && Doubt.repeatable(age(journey), mapping.idempotentFor())
                && standing.isAfter(clock.instant().plus(Leases.longest(journey.connection)))
                && callable(journey.escalation, journey.connection);
        return sends ? Doubtful.Way.SEND : null;
    }

    private boolean callable(Escalation escalation, Connection connection) {
        Instant now = clock.instant();
        boolean open = escalation.callAt() == null
                ? connection.schedule().closed(now).isEmpty()
                : connection.schedule().refused(escalation.callAt(), now).isEmpty();
        return open && escalation.phone() != null;
    }

    private Duration age(Journey journey) {
        return Duration.between(journey.attempt.at(), clock.instant());
    }

    /** Leaves how the attempt ended, where the vendor told it. */
    public void learn(Exchange exchange) {
        Doubtful doubt = Doubtful.of(exchange);
        Journey journey = Journey.of(exchange);
        Outbound outbound = Outbound.of(exchange);
        journey.ending = null; // the gate's word, if any, is about this try
        if (outbound.reply == null || outbound.prepares) {
            return;
        }
        boolean asked = doubt.way == Doubtful.Way.ASK;
        Reading reading =
                asked ? journeys.answer(journey, doubt.row, outbound.reply) : journey.plan.read(outbound.reply);
        Outcome outcome = reading.verdict().outcome();
        boolean byRule = reading.rule() > 0;
        boolean learnt = asked
                ? Doubt.told(outcome, byRule, age(journey), Leases.longest(journey.connection))
                : Doubt.repeated(outcome, byRule);
        if (learnt) {
            journey.reading = reading;
            journey.ending = journeys.ending(doubt.row, reading, outbound);
            journey.open = true;
        }
        LOG.info(
                "escalation={} n={} try={} way={} status={} outcome={} learnt={}",
                doubt.id,
                doubt.n,
                doubt.tries,
                doubt.way,
                outbound.reply instanceof Reply.Answered answered ? answered.status() : 0,
                outcome.wire(),
                learnt);
    }

    /** Whether nothing more is tried. */
    public boolean exhausted(Exchange exchange) {
        Doubtful doubt = Doubtful.of(exchange);
        return doubt.hopeless || doubt.tries >= Doubt.MOST_TRIES;
    }

    /** Leaves what the statement needs. */
    public void giveUp(Exchange exchange) {
        Doubtful doubt = Doubtful.of(exchange);
        exchange.getMessage().setBody(Map.of("id", doubt.id, "n", doubt.n));
    }

    /** A person has to settle it. */
    public void tell(Exchange exchange) {
        if (Rows.changed(exchange) > 0) {
            Doubtful doubt = Doubtful.of(exchange);
            LOG.warn("escalation={} n={} stays unconfirmed; a person has to settle it", doubt.id, doubt.n);
            attention.doubtful(Rows.text(doubt.row, "connection"));
        }
    }
}
