package io.ringdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings from the environment. */
final class EnvironmentTest {
    private static final Path FILE = Path.of("application.properties");

    @Test
    void aVariableIsTheSettingOfItsName() {
        assertThat(Environment.settings(
                        FILE, Map.of("RINGDOWN_HTTP_PORT", "9000", "RINGDOWN_DB_POOL", "", "HTTP_PORT", "1")))
                .containsEntry("ringdown.http.port", "9000")
                .containsEntry("ringdown.db.pool", "")
                .containsEntry("ringdown.observe.port", "8081");
    }

    @Test
    void aVariableThatIsNoSettingCountsForNothing() {
        assertThat(Environment.settings(FILE, Map.of("RINGDOWN_NOPE", "x", "CAMEL_SERVER_PORT", "1")))
                .isEqualTo(Environment.settings(FILE, Map.of()))
                .containsKey("ringdown.http.port")
                .doesNotContainKeys("ringdown.nope", "camel.server.port");
    }

    @Test
    void anInstallationWithoutSettingsDoesNotStart() {
        assertThatThrownBy(() -> Environment.settings(Path.of("nowhere.properties"), Map.of()))
                .hasMessage("nowhere.properties cannot be read; it holds every setting");
    }
}
