package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Intake;
import io.ringdown.escalation.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private static final InstantSource CLOCK = InstantSource.system();

    private final Claims claims = new Claims(
            null,
            Admins.VAULT,
            null,
            null,
            new Recollection(Admins.VAULT, Admins.JSON),
            new Running(Runnable::run),
            null,
            CLOCK);

    @Test
    void whoWaitsForAnAttemptHearsItsEndWhateverBecameOfItsEscalationMeanwhile() {
        Exchange exchange = asked("06 39 98 00 01");
        decide(exchange, "calling");

        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("id", "esc_01")
                .containsEntry("n", 1)
                .containsEntry("corrections", "");

        decide(exchange, "invalid-number");
        Journey journey = Journey.of(exchange);
        assertThat(journey.decision).isEqualTo(Decision.ANSWER);
        assertThat(journey.ending.verdict().outcome()).isEqualTo(Outcome.INVALID_NUMBER);
    }

    /** A request whose bot waits a minute. */
    private static Exchange asked(String phone) {
        var bot = PlainBot.named("fr");
        byte[] body = ("{\"phone\": \"" + phone + "\", \"country\": \"FR\"}").getBytes(StandardCharsets.UTF_8);
        var escalation = Intake.read(body, "application/json", "c", null, bot);
        Exchange exchange = Admins.exchange("");
        long deadline = System.nanoTime() + 60_000_000_000L;
        exchange.setProperty(Journey.PROPERTY, new Journey(bot, escalation, null, null, deadline));
        new Recognition(Admins.VAULT, CLOCK).identify(exchange);
        return exchange;
    }

    private void decide(Exchange exchange, String outcome) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", "esc_01");
        row.put("n", 1);
        row.put("attempt_at", Date.from(Instant.EPOCH));
        row.put("outcome", outcome);
        row.put("reason", "");
        row.put("phone_hash", Admins.VAULT.hash("+33639980001"));
        exchange.getMessage().setBody(List.of(row));
        Simulation.done(claims.decide(exchange));
    }
}
