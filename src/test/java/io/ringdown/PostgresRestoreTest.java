package io.ringdown;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringdown.store.Postgres;
import io.ringdown.vendor.ManualClock;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that was restored, noticed by what a gateway remembers of it, or said by a person. */
final class PostgresRestoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private final Map<String, String> store = Postgres.settings();
    private final ManualClock clock = new ManualClock();
    private TestGateway gateway;

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aPersonSaysItOnceHoweverOftenGatewaysStart() {
        String restored = clock.instant().plusNanos(123_789_456).toString(); // finer than the row keeps it
        start("first", Map.of());
        assertThat(watching()).isFalse();
        gateway.close();

        start("first", Map.of("restored", restored));
        assertThat(watching()).isTrue();
        gateway.close();
        start("second", Map.of());
        assertThat(watching()).isTrue();
        gateway.send("POST", "/v1/restore/end", ADMIN, null);
        gateway.close();

        start("first", Map.of("restored", restored));
        assertThat(watching()).isFalse();
    }

    @Test
    void aGatewayThatRunsNoticesThatItsDatabaseWasSetBack() throws SQLException {
        start("first", Map.of());
        setBack();
        await().atMost(PATIENCE).until(this::watching);
    }

    @Test
    void aGatewayThatStartsNoticesThatItsDatabaseWasSetBack() throws SQLException {
        start("first", Map.of());
        gateway.close();
        setBack();
        start("first", Map.of());
        assertThat(watching()).isTrue();
    }

    private void setBack() throws SQLException {
        try (var connection = DriverManager.getConnection(store.get("db.url"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("update watermark set turn = -100");
        }
    }

    private void start(String folder, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(store);
        settings.putAll(more);
        gateway = TestGateway.start(data.resolve(folder), settings, clock);
    }

    private boolean watching() {
        return json(gateway.send("GET", "/v1/restore", ADMIN, null))
                .path("watching")
                .asBoolean();
    }
}
