package io.ringdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expired claims leave the database of a running gateway, more of them than one page holds; the others stay. */
final class ClaimSweepingTest {
    private static final String URL = "jdbc:h2:mem:sweeping";

    @Test
    void pageAfterPageIsClearedOfWhatHasExpiredAndOfNothingElse(@TempDir Path data) throws SQLException {
        try (TestGateway gateway = TestGateway.start(data, Map.of("db.url", URL, "master.key", "A".repeat(43) + "="));
                Connection database = DriverManager.getConnection(URL, "sa", "")) {
            claims(database, 'a', 3_000, "-");
            claims(database, 'b', 600, "+");
            claims(database, 'c', 200, "-");

            await().atMost(Duration.ofMinutes(2)).until(() -> count(database, "expires < current_timestamp") == 0);
            assertThat(count(database, "true")).isEqualTo(600);
            assertThat(gateway.send("GET", "/v1/connections", TestGateway.ADMIN, null)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static void claims(Connection database, char first, int count, String when) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("insert into claim (\"key\", escalation, expires) select '" + first
                    + ":' || lpad(\"X\", 5, '0'), 'esc', current_timestamp " + when
                    + " interval '1' hour from system_range(1, " + count + ")");
        }
    }

    private static int count(Connection database, String which) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from claim where " + which)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
