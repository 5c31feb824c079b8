package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.mapping.Reply;
import java.time.InstantSource;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class CancellationsTest {
    private final Cancellations cancellations = new Cancellations(
            new Registry(Map.of()), Admins.VAULT, new Recollection(Admins.VAULT, Admins.JSON), InstantSource.system());

    @Test
    void onlyAVendorThatSaysSoHasTakenACallBack() {
        assertThat(done(answered(200))).isTrue();
        assertThat(done(answered(204))).isTrue();
        assertThat(done(answered(302))).isFalse();
        assertThat(done(answered(404))).isFalse();
        assertThat(done(answered(500))).isFalse();
        assertThat(done(new Reply.Failed(Reply.Kind.NOT_RENDERED, "no id was kept")))
                .isFalse();
        assertThat(done(null)).isFalse();
    }

    private boolean done(Reply reply) {
        Exchange exchange = Admins.exchange("");
        exchange.setProperty(Outbound.PROPERTY, new Outbound(null, null, reply, 0));
        return cancellations.done(exchange);
    }

    private static Reply answered(int status) {
        return new Reply.Answered(status, Map.of(), new byte[0]);
    }
}
