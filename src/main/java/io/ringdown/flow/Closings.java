package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.store.Closed;
import io.ringdown.store.Closing;
import io.ringdown.store.Ledger;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes the row of an attempt, once, and writes its line to the log. */
public final class Closings {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.attempt");

    private final Ledger ledger;
    private final SaidSeal said;
    private final ObjectMapper json;
    private final InstantSource clock;

    public Closings(Ledger ledger, SaidSeal said, ObjectMapper json, InstantSource clock) {
        this.ledger = ledger;
        this.said = said;
        this.json = json;
        this.clock = clock;
    }

    /** What neither row nor spool says nobody may be told: an end that dies with this process is {@code unconfirmed} to the bot. */
    public CompletionStage<Void> close(Exchange exchange) {
        return close(Journey.of(exchange));
    }

    CompletionStage<Void> close(Journey journey) {
        return ledger.close(closing(journey)).thenAccept(closed -> {
            journey.open = false;
            log(journey, closed);
            if (!closed.lasts() && journey.ending.verdict().outcome().binds()) {
                journey.ending = Ending.of(Outcome.UNCONFIRMED);
            }
        });
    }

    private Closing closing(Journey journey) {
        Ending ending =
                journey.ending.verdict().outcome() == Outcome.PENDING ? Ending.of(Outcome.UNCONFIRMED) : journey.ending;
        boolean more = ending.vendorText() != null || ending.detail() != null;
        return new Closing(
                journey.attempt.escalation(),
                journey.attempt.n(),
                journey.attempt.key(),
                clock.instant(),
                ending,
                ending.kept().isEmpty() ? null : text(ending.kept()),
                more ? said.seal(journey, ending) : null,
                journey.numberKeys);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static void log(Journey journey, Closed closed) {
        Ending ending = journey.ending;
        LOG.info(
                "escalation={} n={} bot={} connection={}/{} outcome={} reason={} status={} millis={} rule={} committed={}{}{}",
                journey.attempt.escalation(),
                journey.attempt.n(),
                journey.bot.name(),
                journey.connection.name(),
                journey.connection.version(),
                ending.verdict().outcome().wire(),
                ending.verdict().reason(),
                ending.status(),
                ending.millis(),
                journey.reading == null ? "" : journey.reading.rule(),
                closed == Closed.COMMITTED,
                closed == Closed.SPOOLED ? " spooled=true" : "",
                ending.status() == 0 && ending.detail() != null ? " cause=" + ending.detail() : "");
    }
}
