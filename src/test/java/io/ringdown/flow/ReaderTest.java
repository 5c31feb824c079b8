package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Intake;
import io.ringdown.mapping.Inputs;
import io.ringdown.mapping.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private final Connection connection = Admins.connection("genesys-cloud");

    @Test
    void anAnswerWithoutCodeAndTextLeavesNoDetail() {
        Ending ending = read(new Reply.Answered(200, Map.of(), bytes("{\"conversation\": {\"id\": \"g-1\"}}")));

        assertThat(ending.vendorReference()).isEqualTo("g-1");
        assertThat(ending.detail()).isNull();
    }

    @Test
    void codeAndTextAreTheDetailAsFarAsTheyAreKnown() {
        assertThat(read(refusal("{\"code\": \"a.b\", \"message\": \"m\"}")).detail())
                .isEqualTo("a.b: m");
        assertThat(read(refusal("{\"code\": \"a.b\"}")).detail()).isEqualTo("a.b");
        assertThat(read(refusal("{\"message\": \"m\"}")).detail()).isEqualTo("m");
    }

    @Test
    void theCauseOfACallThatGotNoAnswerIsTheDetail() {
        Ending ending = read(new Reply.Failed(Reply.Kind.NOT_CONNECTED, "connection refused"));

        assertThat(ending.detail()).isEqualTo("connection refused");
    }

    private Ending read(Reply reply) {
        var bot = PlainBot.named("fr");
        byte[] body = bytes("{\"phone\": \"06 39 98 00 01\", \"country\": \"FR\"}");
        var escalation = Intake.read(body, "application/json", "c", null, bot);
        Journey journey = new Journey(bot, escalation, connection, null, 0);
        journey.attempt = new Journey.Attempt("esc_01", 1, "k", "R", 0, Instant.EPOCH);
        journey.plan = connection.connected().plan(Inputs.of(escalation, "fr", "esc_01", "k", Instant.EPOCH));
        Exchange exchange = Admins.exchange("{}");
        exchange.setProperty(Journey.PROPERTY, journey);
        exchange.setProperty(Outbound.PROPERTY, new Outbound(connection, null, reply, 0));
        new Reader().read(exchange);
        return journey.ending;
    }

    private static Reply refusal(String body) {
        return new Reply.Answered(400, Map.of(), bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
