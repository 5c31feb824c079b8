package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Retries;
import io.ringdown.escalation.VisitorTexts;
import io.ringdown.mapping.Reply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from the reply to a callback. */
class CallbacksTest {
    private static final Reply NONE = new Reply.Failed(Reply.Kind.NOT_CONNECTED, "refused");

    private final Attention attention = new Attention(() -> 0, Duration.ofMinutes(15), InstantSource.system());
    private final Answers answers = new Answers(VisitorTexts.of(List.of()), InstantSource.system());
    private final Registry registry = new Registry(Map.of());
    private final Callbacks callbacks = new Callbacks(
            registry,
            new Retelling(registry, new Recollection(Admins.VAULT, Admins.JSON), answers),
            new CallbackSeal(Admins.VAULT),
            attention,
            Admins.JSON,
            InstantSource.system());

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void any2xxEndsIt(int status) {
        Exchange sent = sent(0, answer(status));

        assertThat(callbacks.over(sent)).isTrue();
        assertThat(callbacks.gone(sent)).isFalse();
        assertThat(attention.due()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 404, 429, 500, 503})
    void anythingElseIsSentAgain(int status) {
        assertThat(callbacks.over(sent(0, answer(status)))).isFalse();
        assertThat(callbacks.over(sent(Retries.MOST - 2, answer(status)))).isFalse();
        assertThat(callbacks.over(sent(0, NONE))).isFalse();
        assertThat(attention.due()).isNull();
    }

    @Test
    void anAddressThatIsGoneHearsNothingMore() {
        Exchange sent = sent(0, answer(410));

        assertThat(callbacks.over(sent)).isTrue();
        assertThat(callbacks.gone(sent)).isTrue();
        assertThat(attention.due().data()).containsEntry("callbacks", 1);
    }

    @Test
    void afterTheLastTryAPersonIsTold() {
        assertThat(callbacks.over(sent(Retries.MOST - 1, NONE))).isTrue();
        assertThat(attention.due().data()).containsEntry("callbacks", 1);
        assertThat(attention.words()).isEqualTo("1 callbacks given up since the start");
    }

    @Test
    void whatAProcessDiedOverIsGivenUpAfterTheLastTryToo() {
        assertThat(callbacks.over(sent(Retries.MOST, null))).isTrue();
        assertThat(attention.due().data()).containsEntry("callbacks", 1);
    }

    @Test
    void whatNoSecretSignsIsTriedAgainUntilThereIsOne() {
        assertThat(callbacks.over(sent(0, null))).isFalse();
        assertThat(callbacks.over(sent(Retries.MOST - 1, null))).isTrue();
        assertThat(attention.due().data()).containsEntry("callbacks", 1);
    }

    /** @param reply null when nothing was sent */
    private Exchange sent(int tries, Reply reply) {
        Exchange exchange = Admins.exchange("");
        exchange.setProperty(Callback.PROPERTY, new Callback("esc_01", 1, "fr", tries, "accepted"));
        if (reply != null) {
            Outbound outbound = new Outbound(null, null, reply, 0);
            exchange.setProperty(Outbound.PROPERTY, outbound);
        }
        callbacks.report(exchange);
        return exchange;
    }

    private static Reply answer(int status) {
        return new Reply.Answered(status, Map.of(), new byte[0]);
    }
}
