package io.ringdown.flow;

import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Doubt;
import io.ringdown.escalation.Outcome;
import io.ringdown.flow.http.Flaw;
import io.ringdown.flow.http.Inbound;
import io.ringdown.flow.http.Rejected;
import io.ringdown.store.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a person's word for how an unconfirmed attempt ended, with who says it and why; the why is sealed, as it may quote anything. */
public final class Settlements {
    private static final String PROPERTY = "settlement";
    private static final Set<String> OUTCOMES = Set.of(Outcome.ACCEPTED.wire(), Outcome.UNAVAILABLE.wire());
    private static final int MOST_BY = 100;
    private static final int MOST_WHY = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger("ringdown.admin");

    private final Registry registry;
    private final Vault vault;
    private final Recollection recollection;
    private final InstantSource clock;

    public Settlements(Registry registry, Vault vault, Recollection recollection, InstantSource clock) {
        this.registry = registry;
        this.vault = vault;
        this.recollection = recollection;
        this.clock = clock;
    }

    private record Settlement(String outcome, String by, String why) {}

    /** @throws Rejected when anything is missing or not allowed */
    public void read(Exchange exchange) {
        JsonRequest request = JsonRequest.of(JsonRequest.body(exchange), Set.of("outcome", "by", "why"));
        String outcome = request.text("outcome");
        if (!OUTCOMES.contains(String.valueOf(outcome))) {
            request.also(new Flaw("outcome", "must be accepted (the visitor is called) or unavailable (nobody is)"));
        }
        Settlement settlement = new Settlement(outcome, text(request, "by", MOST_BY), text(request, "why", MOST_WHY));
        request.accept();
        exchange.setProperty(PROPERTY, settlement);
    }

    private static String text(JsonRequest request, String field, int most) {
        String text = request.text(field);
        if (text == null || text.isBlank() || text.length() > most || text.indexOf(0) >= 0) {
            request.also(new Flaw(field, "must be a text of 1 to " + most + " characters"));
        }
        return text;
    }

    /**
     * Leaves what the statements need. The number's guard goes with a call that nobody makes; where it cannot be read any more, it runs out.
     *
     * @throws Rejected when there is no such escalation, or nothing about it is open
     */
    public void decide(Exchange exchange) {
        Map<String, Object> row =
                Rows.found(exchange).stream().findFirst().orElseThrow(() -> Rejected.notFound(Lookups.UNKNOWN));
        String outcome = Rows.text(row, "outcome");
        if (!Outcome.UNCONFIRMED.wire().equals(outcome)) {
            throw Rejected.conflict("Only an unconfirmed attempt can be settled; this one is "
                    + Outcome.of(outcome).orElse(Outcome.PENDING).wire());
        }
        Settlement settlement = exchange.getProperty(PROPERTY, Settlement.class);
        boolean called = Outcome.ACCEPTED.wire().equals(settlement.outcome());
        if (!called) {
            rejectIfUnderWay(row);
        }
        String id = Rows.text(row, "id");
        int n = Rows.number(row, "n");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("n", n);
        parameters.put("outcome", settlement.outcome());
        parameters.put("at", Rows.stamp(clock.instant()));
        parameters.put("by", settlement.by());
        parameters.put("why", vault.seal(settlement.why().getBytes(StandardCharsets.UTF_8), Vault.settled(id, n)));
        parameters.put("tries", Rows.number(row, "tries"));
        parameters.put("guard", called ? "" : guard(row));
        parameters.put("identity", "");
        exchange.getMessage().setBody(parameters);
    }

    /** What the gateway may be sending once more, somebody may yet be called for: nobody can say that nobody is. */
    private void rejectIfUnderWay(Map<String, Object> row) {
        Instant next = Rows.time(row, "try_at");
        if (next == null) {
            return;
        }
        Duration longest = registry.connection(Rows.text(row, "connection"))
                .map(Leases::longest)
                .orElse(Leases.LONGEST);
        Instant over = Doubt.underWayUntil(Rows.number(row, "tries"), next, longest);
        if (clock.instant().isBefore(over)) {
            throw Rejected.conflict(
                    "The gateway is finding out itself, and may be sending the request once more; that is over at "
                            + over.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
        }
    }

    private String guard(Map<String, Object> row) {
        String name = Rows.text(row, "bot");
        Bot bot = registry.bot(name).orElseGet(() -> PlainBot.named(name));
        return recollection.guard(recollection.escalation(row, recollection.said(row)), bot);
    }

    /** @throws Rejected when somebody else was faster */
    public void done(Exchange exchange) {
        if (Rows.changed(exchange) == 0) {
            throw Rejected.conflict(
                    "Somebody else has settled it meanwhile, or its end has become known; read it again");
        }
        LOG.info(
                "escalation={} settled={} by={}",
                exchange.getMessage().getHeader("id"),
                exchange.getProperty(PROPERTY, Settlement.class).outcome(),
                Inbound.of(exchange).caller().name());
    }

    /** Who settled an attempt, when and why; null when nobody did. */
    static Map<String, Object> of(Map<String, Object> attempt, String escalation, Vault vault) {
        byte[] why = (byte[]) attempt.get("settled_why");
        if (why == null) {
            return null;
        }
        Map<String, Object> settled = new LinkedHashMap<>();
        settled.put("at", Rows.time(attempt, "settled_at").toString());
        settled.put("by", Rows.text(attempt, "settled_by"));
        settled.put(
                "why",
                new String(
                        vault.unseal(why, Vault.settled(escalation, Rows.number(attempt, "n"))),
                        StandardCharsets.UTF_8));
        return settled;
    }
}
