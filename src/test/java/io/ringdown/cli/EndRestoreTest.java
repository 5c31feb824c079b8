package io.ringdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.TestGateway;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndRestoreTest {
    private static final String RESTORED = "2026-11-28T10:00:00.123Z";

    @TempDir
    Path data;

    @Test
    void saysWhatHasEnded() {
        assertThat(ended(Map.of())).isEqualTo("Nothing to end: the database was never restored.");
        assertThat(ended(Map.of("restored", RESTORED)))
                .isEqualTo("Ended. Requests that may repeat calls until " + RESTORED + " are sent again.");
    }

    private String ended(Map<String, String> settings) {
        try (TestGateway gateway = TestGateway.start(data, settings)) {
            return EndRestoreCommand.end(new Api(gateway.address(), TestGateway.ADMIN));
        }
    }
}
