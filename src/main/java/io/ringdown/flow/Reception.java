package io.ringdown.flow;

import io.ringdown.escalation.Body;
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
import io.ringdown.flow.http.Inbound;
import io.ringdown.flow.http.Rejected;
import io.ringdown.mapping.Platform;
import io.ringdown.mapping.Unrendered;
import java.time.Duration;
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
        Inbound inbound = Inbound.of(exchange);
        Bot bot = inbound.caller().bot();
        Connection connection = registry.connection(inbound.path().get("connection"), bot);
        if (inbound.platform() == null && inbound.path().containsKey("platform")) {
            throw Rejected.notFound("There is no platform of that name");
        }
        Escalation escalation;
        Ending refusal = null;
        try {
            escalation = Intake.read(body(inbound), connection.name(), inbound.idempotencyKey(), bot);
        } catch (UnreadableBody e) {
            throw Rejected.invalid(e.getMessage());
        } catch (BuilderSlip e) {
            LOG.warn("bot={} connection={} {}", bot.name(), connection.name(), e.getMessage());
            escalation = e.escalation();
            refusal = Ending.of(new Verdict(Outcome.MISCONFIGURED, "no-phone-field"));
        }
        Ending why = refusal != null ? refusal : refusal(escalation, bot, connection);
        Platform platform = inbound.platform();
        Duration deadline = platform == null ? bot.deadline() : platform.deadline(bot.deadline());
        Journey journey = new Journey(bot, escalation, connection, why, inbound.arrivedNanos() + deadline.toNanos());
        journey.platform = platform;
        if ("true".equals(inbound.query().get("dryRun"))) {
            journey.decision = Decision.DRY_RUN;
        }
        exchange.setProperty(Journey.PROPERTY, journey);
    }

    /** The beginning of a journey that no request asked for; whether anybody can be called at all is judged here. */
    Journey journey(Bot bot, Escalation escalation, Connection connection, long arrivedNanos) {
        Ending why = refusal(escalation, bot, connection);
        return new Journey(
                bot, escalation, connection, why, arrivedNanos + bot.deadline().toNanos());
    }

    /**
     * The fields of the contract, whatever shape they came in.
     *
     * @throws Rejected when there is no such platform, or its file cannot read this request
     */
    private static Body body(Inbound inbound) throws UnreadableBody {
        Body sent = Body.read(inbound.body(), inbound.contentType());
        Platform platform = inbound.platform();
        if (platform == null) {
            return sent;
        }
        try {
            return new Body(platform.escalation(sent.fields(), inbound.headers(), inbound.query()), sent.form());
        } catch (Unrendered e) {
            LOG.warn("platform={} {}", platform.name(), e.getMessage());
            throw Rejected.invalid("The request is not what the platform " + platform.name()
                    + " sends: one of its expressions failed; the log says which");
        }
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
