package io.ringdown.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride.Override;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosedByH2Test {
    private final ClosedByH2 closed = new ClosedByH2();
    private HikariDataSource pool;

    @BeforeEach
    void open() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:closed-by-h2;DB_CLOSE_DELAY=-1");
        config.setMaximumPoolSize(2);
        pool = closed.watching(new HikariDataSource(config));
    }

    @AfterEach
    void close() throws SQLException {
        try (Connection last = pool.getConnection();
                Statement statement = last.createStatement()) {
            statement.execute("set db_close_delay 0");
        }
        pool.close();
    }

    @Test
    void theFirstThatFailsTakesAllConnectionsOfTheClosedDatabaseWithIt() throws SQLException {
        Set<Integer> before = sessions();
        assertThat(closed.adjudicate(new SQLException("The database has been closed", "90098")))
                .isEqualTo(Override.MUST_EVICT);
        assertThat(sessions()).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    @Test
    void anyOtherFailureIsThePoolsToJudge() throws SQLException {
        Set<Integer> before = sessions();
        assertThat(closed.adjudicate(new SQLException("Unique index or primary key violation", "23505")))
                .isEqualTo(Override.CONTINUE_EVICT);
        assertThat(sessions()).isEqualTo(before);
    }

    /** The two connections that the pool has. */
    private Set<Integer> sessions() throws SQLException {
        Set<Integer> ids = new HashSet<>();
        try (Connection one = pool.getConnection();
                Connection other = pool.getConnection()) {
            ids.add(session(one));
            ids.add(session(other));
        }
        return ids;
    }

    private static int session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select session_id()")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
