package io.ringdown.store;

import static io.ringdown.store.Samples.NOW;
import static io.ringdown.store.Samples.claim;
import static io.ringdown.store.Samples.closing;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DoubtsSqlTest extends EveryEngine {
    private final Claim first = claim("i-1", "n-1");
    private final Claim second = claim("i-2", "n-2");

    @BeforeEach
    void makeConnection() {
        sql.update("insert-connection", Map.of("name", "genesys-fr", "at", Rows.time(NOW)));
    }

    @Test
    void onlyWhatIsUnconfirmedIsTakenUp() {
        for (Outcome outcome : List.of(Outcome.ACCEPTED, Outcome.UNAVAILABLE)) {
            Claim claim = claim("i-" + outcome, "n-" + outcome);
            ledger.claim(claim);
            ledger.close(closing(claim, outcome));
        }
        ledger.claim(second);
        assertThat(found(NOW)).isEmpty();
        lose(first);
        assertThat(found(NOW)).containsExactly(first.attempt().escalation());
    }

    @Test
    void whatWasTriedWaitsForItsTimeAndWhatWasGivenUpForNone() {
        lose(first);
        assertThat(mark(first, 1, NOW.plusSeconds(10))).isEqualTo(1);
        assertThat(found(NOW.plusSeconds(9))).isEmpty();
        assertThat(found(NOW.plusSeconds(10))).hasSize(1);

        assertThat(leave(first)).isEqualTo(1);
        assertThat(found(NOW.plusSeconds(3600))).isEmpty();
    }

    @Test
    void whatIsKnownMeanwhileIsNeitherMarkedNorLeft() {
        lose(first);
        ledger.close(closing(first, Outcome.ACCEPTED));
        assertThat(mark(first, 1, NOW)).isZero();
        assertThat(leave(first)).isZero();
    }

    @Test
    void aPausedConnectionAndOldAttemptsAreLeftInPeace() {
        lose(first);
        assertThat(found(NOW, NOW.plusSeconds(1))).isEmpty();
        sql.update("pause-connection", Map.of("name", "genesys-fr", "paused", true));
        assertThat(found(NOW)).isEmpty();
        sql.update("pause-connection", Map.of("name", "genesys-fr", "paused", false));
        assertThat(found(NOW)).hasSize(1);
    }

    @Test
    void whatOneGatewayTakesUpAnotherPassesBy() throws Exception {
        lose(first);
        lose(second);
        try (Connection one = database.dataSource().getConnection();
                Connection other = database.dataSource().getConnection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            List<String> taken = take(one, 1);
            assertThat(taken).hasSize(1);
            List<String> rest = take(other, 16);
            assertThat(rest).doesNotContainAnyElementsOf(taken);
            // H2, which one process uses, locks more rows than it gives.
            assertThat(rest).hasSize(engine == Engine.POSTGRESQL ? 1 : 0);
            one.rollback();
            other.rollback();
        }
    }

    private void lose(Claim claim) {
        ledger.claim(claim);
        ledger.close(closing(claim, Outcome.UNCONFIRMED));
    }

    private List<String> found(Instant now) {
        return found(now, NOW.minus(Duration.ofDays(1)));
    }

    private List<String> found(Instant now, Instant since) {
        return sql
                .rows("select-doubtful-attempts", Map.of("now", Rows.time(now), "since", Ids.time(since), "limit", 16))
                .stream()
                .map(row -> row.get("escalation").toString())
                .toList();
    }

    private int mark(Claim claim, int tries, Instant next) {
        return sql.update(
                "mark-doubtful-attempt",
                Map.of("id", claim.attempt().escalation(), "n", 1, "tries", tries, "next", Rows.time(next)));
    }

    private int leave(Claim claim) {
        return sql.update("leave-doubtful-attempt", Map.of("id", claim.attempt().escalation(), "n", 1));
    }

    /** The statement as the route runs it, within a transaction that stays open. */
    private static List<String> take(Connection connection, int limit) throws Exception {
        String text = Files.readString(Path.of("sql/select-doubtful-attempts.sql"))
                .replaceAll("(?m)^--.*$", "")
                .replaceAll(":#\\w+", "?");
        List<String> taken = new ArrayList<>();
        try (var statement = connection.prepareStatement(text)) {
            statement.setString(1, Ids.FIRST);
            statement.setObject(2, Rows.time(NOW));
            statement.setInt(3, limit);
            var rows = statement.executeQuery();
            while (rows.next()) {
                taken.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return taken;
    }
}
