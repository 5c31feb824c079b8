package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.VisitorTexts;
import io.ringdown.flow.http.Caller;
import io.ringdown.flow.http.HttpReply;
import io.ringdown.flow.http.Inbound;
import io.ringdown.flow.http.Rejected;
import io.ringdown.flow.http.Role;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class LookupsTest {
    private static final String ID = "esc_01";

    private final Answers answers = new Answers(VisitorTexts.of(List.of()), InstantSource.system());
    private final Lookups lookups = new Lookups(
            new Running(Runnable::run),
            Admins.VAULT,
            new Retelling(new Registry(Map.of()), new Recollection(Admins.VAULT, Admins.JSON), answers),
            new Replies(answers, Admins.JSON));

    @Test
    void aBotReadsItsOwnEscalation() throws IOException {
        Exchange exchange = asked("fr");
        look(exchange, "accepted");

        JsonNode answer = shown(exchange);

        assertThat(answer.path("accepted").booleanValue()).isTrue();
        assertThat(answer.path("escalationId").textValue()).isEqualTo(ID);
        assertThat(answer.path("conversationId").textValue()).isEmpty();
        assertThat(answer.path("attemptLog").get(0).path("phone").textValue()).isEqualTo("+33 ••• 78");
    }

    @Test
    void anotherBotsEscalationDoesNotExist() {
        assertThatThrownBy(() -> look(asked("other"), "accepted"))
                .isInstanceOfSatisfying(
                        Rejected.class, why -> assertThat(why.status()).isEqualTo(404));
    }

    @Test
    void peopleReadEveryEscalationAndNeverWait() throws IOException {
        Exchange exchange = asked(null);
        look(exchange, "calling");

        assertThat(Lookup.of(exchange).isUndecided()).isFalse();
        assertThat(shown(exchange).path("outcome").textValue()).isEqualTo("pending");
    }

    @Test
    void aBotWhoseTimeIsUpHearsPending() {
        Exchange exchange = asked("fr");
        look(exchange, "calling");

        assertThat(Lookup.of(exchange).isUndecided()).isFalse();
    }

    private void look(Exchange exchange, String outcome) {
        exchange.getMessage().setBody(List.of(row(outcome)));
        lookups.look(exchange);
    }

    private JsonNode shown(Exchange exchange) throws IOException {
        exchange.getMessage().setBody(List.of(row("accepted")));
        lookups.show(exchange);
        return Admins.JSON.readTree(
                exchange.getMessage().getBody(HttpReply.class).body());
    }

    /** A request that came a minute ago; by nobody's bot when the name is null. */
    private Exchange asked(String bot) {
        Exchange exchange = Admins.exchange("");
        Caller caller =
                bot == null ? new Caller("viewer", Role.VIEWER, null) : new Caller(bot, Role.BOT, PlainBot.named(bot));
        long minuteAgo = System.nanoTime() - 60_000_000_000L;
        exchange.setProperty(
                Inbound.PROPERTY, Admins.inbound(caller, Map.of("id", ID), Map.of(), new byte[0], minuteAgo));
        lookups.begin(exchange);
        return exchange;
    }

    private static Map<String, Object> row(String outcome) {
        Date at = Date.from(Instant.parse("2026-11-22T10:15:00Z"));
        Map<String, Object> row = new HashMap<>();
        row.put("id", ID);
        row.put("bot", "fr");
        row.put("connection", "c");
        row.put("at", at);
        row.put("attempt_at", at);
        row.put("n", 1);
        row.put("outcome", outcome);
        row.put("reason", "");
        row.put("reference", "K7Q3M8T4");
        row.put("phone_masked", "+33 ••• 78");
        return row;
    }
}
