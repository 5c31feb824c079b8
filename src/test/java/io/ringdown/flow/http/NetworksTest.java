package io.ringdown.flow.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {
    private final Networks networks = new Networks("ringdown.x", "10.0.0.0/8, 192.0.2.7, fe80::/10,::1/128");

    @ParameterizedTest
    @CsvSource({
        "10.255.0.1, true",
        "11.0.0.1, false",
        "192.0.2.7, true",
        "192.0.2.8, false",
        "::1, true",
        "::2, false",
        "fe80::1%eth0, true",
        "::ffff:10.0.0.1, true",
        "localhost, false",
        "10.1, false",
        "'', false"
    })
    void holdAnAddressAndNoName(String address, boolean held) {
        assertThat(networks.contain(address)).isEqualTo(held);
    }

    @Test
    void aPartThatIsNoneIsNamedWithItsSetting() {
        assertThatThrownBy(() -> new Networks("ringdown.x", "10.0.0.0/8, office"))
                .hasMessageContainingAll("ringdown.x", "office");
        assertThatThrownBy(() -> new Networks("ringdown.x", "10.0.0.0/33")).hasMessageContaining("0 to 32");
    }

    @Test
    void anEmptyListHoldsNobody() {
        assertThat(new Networks("ringdown.x", "").contain("127.0.0.1")).isFalse();
    }
}
