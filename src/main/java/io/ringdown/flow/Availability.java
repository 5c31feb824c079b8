package io.ringdown.flow;

import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import io.ringdown.flow.http.Admission;
import io.ringdown.flow.http.Inbound;
import io.ringdown.flow.http.Rejected;
import io.ringdown.vendor.Gates;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/** Tells a bot whether it may offer a call now, before it asks its visitor for a number. */
public final class Availability {

    private final Registry registry;
    private final Admission admission;
    private final Gates gates;
    private final Answers answers;
    private final Replies replies;
    private final InstantSource clock;

    public Availability(
            Registry registry,
            Admission admission,
            Gates gates,
            Answers answers,
            Replies replies,
            InstantSource clock) {
        this.registry = registry;
        this.admission = admission;
        this.gates = gates;
        this.answers = answers;
        this.replies = replies;
        this.clock = clock;
    }

    /** @throws Rejected when the connection is not this bot's */
    public void tell(Exchange exchange) {
        Inbound inbound = Inbound.of(exchange);
        Bot bot = inbound.caller().bot();
        Connection connection = registry.connection(inbound.path().get("connection"), bot);
        Optional<Ending> obstacle = obstacle(connection, false);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("available", obstacle.isEmpty());
        told.put("reason", obstacle.map(Availability::reason).orElse(""));
        told.put("opensAt", obstacle.map(Ending::opensAt).map(Object::toString).orElse(""));
        String language = inbound.query().get("language");
        told.put(
                "message",
                obstacle.map(ending -> answers.notice(ending, bot, connection, language))
                        .orElse(""));
        Exits.put(exchange, replies.json(200, told));
    }

    /**
     * Why nobody would be called now.
     *
     * @param later whether a call for later would do, so that it does not matter whether somebody is in
     */
    Optional<Ending> obstacle(Connection connection, boolean later) {
        return connection
                .barred()
                .or(() -> later ? Optional.empty() : connection.schedule().closed(clock.instant()))
                .or(() -> unless(gates.admits(connection.name(), connection.version()), "breaker"))
                .or(() -> unless(!admission.full(), "overload"));
    }

    private static Optional<Ending> unless(boolean well, String reason) {
        return well ? Optional.empty() : Optional.of(Ending.of(new Verdict(Outcome.UNAVAILABLE, reason)));
    }

    private static String reason(Ending ending) {
        Verdict verdict = ending.verdict();
        return verdict.reason().isEmpty() ? verdict.outcome().wire() : verdict.reason();
    }
}
