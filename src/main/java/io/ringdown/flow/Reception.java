package io.ringdown.flow;

import io.ringdown.escalation.Bot;
import io.ringdown.escalation.BuilderSlip;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Intake;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Refusals;
import io.ringdown.escalation.TestNumbers;
import io.ringdown.escalation.UnreadableBody;
import io.ringdown.escalation.Verdict;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a bot's request to the canonical escalation and judges whether anybody can be called at all. */
public final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.receive");

    private final Registry registry;

    public Reception(Registry registry) {
        this.registry = registry;
    }

    /**
     * Leaves the {@link Journey}.
     *
     * @throws Rejected when the connection is not this bot's, or the body is none
     */
    public void read(Exchange exchange) {
        Inbound inbound = exchange.getProperty(Opening.INBOUND, Inbound.class);
        Bot bot = inbound.caller().bot();
        Connection connection = connection(inbound, bot);
        Escalation escalation;
        Verdict refusal = null;
        try {
            escalation = Intake.read(
                    inbound.body(), inbound.contentType(), connection.name(), inbound.idempotencyKey(), bot);
        } catch (UnreadableBody e) {
            throw Rejected.invalid(e.getMessage());
        } catch (BuilderSlip e) {
            LOG.warn("bot={} connection={} {}", bot.name(), connection.name(), e.getMessage());
            escalation = e.escalation();
            refusal = new Verdict(Outcome.MISCONFIGURED, "no-phone-field");
        }
        Verdict why = refusal != null ? refusal : refusal(escalation, bot, connection);
        Journey journey = new Journey(
                bot,
                escalation,
                connection,
                why,
                inbound.arrivedNanos() + bot.deadline().toNanos());
        if ("true".equals(inbound.query().get("dryRun"))) {
            journey.decision = Decision.DRY_RUN;
        }
        exchange.setProperty(Journey.PROPERTY, journey);
    }

    private Connection connection(Inbound inbound, Bot bot) {
        return registry.connection(inbound.path().get("connection"))
                .filter(connection -> bot.connections().contains(connection.name()))
                .orElseThrow(() -> Rejected.notFound("This key has no connection of that name"));
    }

    private static Verdict refusal(Escalation escalation, Bot bot, Connection connection) {
        if (connection.paused()) {
            return new Verdict(Outcome.UNAVAILABLE, "paused");
        }
        if (connection.connected() == null) {
            return new Verdict(Outcome.MISCONFIGURED, "connection");
        }
        return Refusals.before(escalation, bot, connection.connected().mapping().e164Only())
                .orElseGet(() -> unscheduled(escalation, connection));
    }

    /** A vendor that cannot be told a time would call at once; null when the time is no obstacle. */
    private static Verdict unscheduled(Escalation escalation, Connection connection) {
        boolean now = escalation.callAt() == null || TestNumbers.is(escalation.phone());
        return now || connection.connected().schedules() ? null : new Verdict(Outcome.INVALID_TIME, "not-scheduled");
    }
}
