package io.ringdown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.TestGateway;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PausingTest {
    @TempDir
    static Path home;

    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start(home.resolve("data"), Map.of());
        gateway.connection("crm", "json-api", Map.of("url", "https://api.acme.example/calls"), Map.of(), null);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void saysWhatHasBecomeOfOneConnection() {
        assertThat(Pausing.of(api(), "pause", "crm")).isEqualTo("crm is paused.");
        assertThat(Pausing.of(api(), "resume", "crm")).isEqualTo("crm is not paused.");
    }

    @Test
    void saysWhichConnectionsArePausedNow() {
        assertThat(Pausing.of(api(), "pause", null)).isEqualTo("paused: 1. Paused now: crm.");
        assertThat(Pausing.of(api(), "resume", null)).isEqualTo("resumed: 1. Paused now: none.");
    }

    @Test
    void passesOnWhatTheGatewayRefuses() {
        assertThatThrownBy(() -> Pausing.of(api(), "pause", "none"))
                .hasMessageContaining("404: There is no connection of that name");
    }

    @Test
    void takesTheKeyThatTheGatewayMade(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("data"));
        Files.writeString(other.resolve("data/admin.key"), TestGateway.ADMIN + "\n");
        Api api = Api.running(Map.of("RINGDOWN_URL", gateway.address().toString()), other);
        assertThat(Pausing.of(api, "resume", "crm")).isEqualTo("crm is not paused.");
    }

    @Test
    void saysWhatIsMissing(@TempDir Path other) {
        assertThatThrownBy(() -> Api.running(Map.of(), other)).hasMessageContaining("RINGDOWN_ADMIN_KEY");
        Api nobody = new Api(URI.create("http://127.0.0.1:1"), "key");
        assertThatThrownBy(() -> Pausing.of(nobody, "pause", null))
                .hasMessageContaining("No gateway answers at http://127.0.0.1:1; RINGDOWN_URL says where it is");
    }

    private static Api api() {
        return Api.running(
                Map.of("RINGDOWN_URL", gateway.address().toString(), "RINGDOWN_ADMIN_KEY", TestGateway.ADMIN), home);
    }
}
