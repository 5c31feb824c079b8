package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.flow.http.HttpReply;
import io.ringdown.flow.http.Inbound;
import io.ringdown.flow.http.Rejected;
import io.ringdown.store.StoreFailures;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Last steps of the routes: what the caller hears, in HTTP. */
public final class Exits {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.errors");

    private final Answers answers;
    private final Replies replies;
    private final Attention attention;

    public Exits(Answers answers, Replies replies, Attention attention) {
        this.answers = answers;
        this.replies = replies;
        this.attention = attention;
    }

    /** Leaves the journey's answer; an attempt that nothing is known of yet is pending. */
    public void compose(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        if (journey.ending == null) {
            journey.ending = Ending.of(Outcome.PENDING);
        }
        journey.answer = answers.of(journey);
        attention.ended(journey);
    }

    /** Sends the journey's answer in the bot's style. */
    public void send(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        put(exchange, replies.answer(journey.bot, journey.platform, journey.answer));
    }

    /** A request was refused before an escalation existed; a bot that wanted one reads the usual keys all the same. */
    public void reject(Exchange exchange) {
        Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Rejected why = cause instanceof Rejected rejected ? rejected : unreadable((JsonProcessingException) cause);
        Inbound inbound = Inbound.of(exchange);
        put(
                exchange,
                inbound != null && inbound.escalation()
                        ? replies.rejected(why, inbound.caller().bot(), inbound.platform())
                        : replies.problem(why));
    }

    private static Rejected unreadable(JsonProcessingException cause) {
        JsonLocation place = cause.getLocation();
        return Rejected.invalid("The body is not readable JSON"
                + (place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")"));
    }

    /**
     * Something broke. An escalation ends here too: nobody is called unless a request had begun, and then only the vendor knows.
     */
    public void fail(Exchange exchange) {
        Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Journey journey = Journey.of(exchange);
        log(exchange, journey, cause);
        if (journey == null) {
            put(exchange, StoreFailures.unavailable(cause) ? replies.storeless() : replies.broken());
            return;
        }
        if (StoreFailures.refused(cause) && !journey.open) {
            journey.attempt = null; // nothing of it is on record
        }
        if (journey.open || journey.decision != Decision.DELIVER) {
            journey.end(Ending.of(Outbound.maybeCalled(exchange) ? Outcome.UNCONFIRMED : Outcome.UNAVAILABLE));
        } else if (journey.ending == null) {
            journey.end(Ending.of(Outcome.PENDING)); // the call goes on without this request
        }
    }

    private static void log(Exchange exchange, Journey journey, Exception cause) {
        String route = exchange.getFromRouteId();
        String escalation = journey == null || journey.attempt == null ? "" : journey.attempt.escalation();
        if (StoreFailures.involved(cause)) {
            LOG.error("route={} escalation={} the store failed: {}", route, escalation, StoreFailures.told(cause));
        } else {
            LOG.error("route={} escalation={} unexpected failure", route, escalation, cause);
        }
    }

    /** A turn of a timer failed; the next one tries again. */
    public void miss(Exchange exchange) {
        Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        boolean store = StoreFailures.involved(cause);
        LOG.warn("route={} {}", exchange.getFromRouteId(), store ? StoreFailures.told(cause) : cause.toString());
    }

    /** Makes that reply the message. */
    public static void put(Exchange exchange, HttpReply reply) {
        exchange.getMessage().setBody(reply);
    }
}
