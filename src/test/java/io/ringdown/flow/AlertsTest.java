package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class AlertsTest {
    private final Attention attention = new Attention(() -> 0, Duration.ofMinutes(15), InstantSource.system());

    @Test
    void anAddressNeedsASecret() {
        assertThatThrownBy(() -> alerts("https://ops.example/hooks", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ringdown.alert.secret must be whsec_ and 24 to 64 random bytes in Base64");
    }

    @Test
    void anAddressIsAUrl() {
        assertThatThrownBy(() -> alerts("ops.example", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ringdown.alert.url must begin with https:// or http:// and a host");
    }

    private Alerts alerts(String url, String secret) {
        return new Alerts(attention, url, secret, Admins.JSON, InstantSource.system());
    }
}
