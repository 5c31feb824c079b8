package io.ringdown.flow;

import io.ringdown.escalation.Bot;
import io.ringdown.escalation.BuilderSlip;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Intake;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Refusals;
import io.ringdown.escalation.Schedule;
import io.ringdown.escalation.TestNumbers;
import io.ringdown.escalation.UnreadableBody;
import io.ringdown.escalation.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a bot's request to the canonical escalation and judges whether anybody can be called at all. */
public final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.receive");

    private final Registry registry;
    private final InstantSource clock;

    public Reception(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
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
        Ending refusal = null;
        try {
            escalation = Intake.read(
                    inbound.body(), inbound.contentType(), connection.name(), inbound.idempotencyKey(), bot);
        } catch (UnreadableBody e) {
            throw Rejected.invalid(e.getMessage());
        } catch (BuilderSlip e) {
            LOG.warn("bot={} connection={} {}", bot.name(), connection.name(), e.getMessage());
            escalation = e.escalation();
            refusal = ending(Outcome.MISCONFIGURED, "no-phone-field");
        }
        Ending why = refusal != null ? refusal : refusal(escalation, bot, connection);
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

    /** How the wish ends without a call; null when nothing stands in the way. A visitor who cannot be called now is not asked for his number. */
    private Ending refusal(Escalation escalation, Bot bot, Connection connection) {
        if (connection.paused()) {
            return ending(Outcome.UNAVAILABLE, "paused");
        }
        if (connection.connected() == null) {
            return ending(Outcome.MISCONFIGURED, "connection");
        }
        Instant now = clock.instant();
        Schedule schedule =
                new Schedule(connection.hours(), connection.connected().schedules());
        boolean anyTime = TestNumbers.is(escalation.phone());
        Instant callAt = escalation.callAt();
        Optional<Ending> closed = anyTime || callAt != null ? Optional.empty() : schedule.closed(now);
        return closed.or(() -> Refusals.before(
                                escalation,
                                bot,
                                connection.connected().mapping().e164Only())
                        .map(Ending::of))
                .or(() -> anyTime || callAt == null ? Optional.empty() : schedule.refused(callAt, now))
                .orElse(null);
    }

    private static Ending ending(Outcome outcome, String reason) {
        return Ending.of(new Verdict(outcome, reason));
    }
}
