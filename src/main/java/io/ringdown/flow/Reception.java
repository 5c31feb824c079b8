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
        Connection connection = registry.connection(inbound.path().get("connection"), bot);
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
            refusal = Ending.of(new Verdict(Outcome.MISCONFIGURED, "no-phone-field"));
        }
        Journey journey = refusal != null
                ? new Journey(bot, escalation, connection, refusal, deadline(inbound.arrivedNanos(), bot))
                : journey(bot, escalation, connection, inbound.arrivedNanos());
        if ("true".equals(inbound.query().get("dryRun"))) {
            journey.decision = Decision.DRY_RUN;
        }
        exchange.setProperty(Journey.PROPERTY, journey);
    }

    /** The beginning of that escalation's journey; whether anybody can be called at all is judged here. */
    Journey journey(Bot bot, Escalation escalation, Connection connection, long arrivedNanos) {
        return new Journey(
                bot, escalation, connection, refusal(escalation, bot, connection), deadline(arrivedNanos, bot));
    }

    private static long deadline(long arrivedNanos, Bot bot) {
        return arrivedNanos + bot.deadline().toNanos();
    }

    /** How the wish ends without a call; null when nothing stands in the way. */
    private Ending refusal(Escalation escalation, Bot bot, Connection connection) {
        return connection
                .barred()
                .or(() -> refused(escalation, bot, connection, clock.instant()))
                .orElse(null);
    }

    /** A visitor who cannot be called now is not asked for a better number first. */
    private static Optional<Ending> refused(Escalation escalation, Bot bot, Connection connection, Instant now) {
        Schedule schedule = connection.schedule();
        Instant callAt = escalation.callAt();
        boolean anyTime = TestNumbers.is(escalation.phone());
        Optional<Ending> closed = anyTime || callAt != null ? Optional.empty() : schedule.closed(now);
        boolean e164Only = connection.connected().mapping().e164Only();
        return closed.or(() -> Refusals.before(escalation, bot, e164Only).map(Ending::of))
                .or(() -> anyTime || callAt == null ? Optional.empty() : schedule.refused(callAt, now));
    }
}
