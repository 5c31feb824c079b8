package io.ringdown.store;

import static io.ringdown.store.Samples.claim;
import static io.ringdown.store.Samples.closing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ringdown.escalation.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the end of a call that the database refuses, in this process and in the next. */
final class SpoolTest extends EveryEngine {
    @TempDir
    Path folder;

    private LostAnswers faulty;
    private Spool spool;
    private WaitingLedger dying;
    private Claim claim;

    @BeforeEach
    void refuse() {
        faulty = new LostAnswers(database.dataSource());
        spool = Spools.in(folder, database);
        dying = new WaitingLedger(faulty.dataSource(), spool, 1);
        claim = claim("i", "n");
        ledger.claim(claim);
        faulty.toRefuse.set(Integer.MAX_VALUE);
    }

    @AfterEach
    void end() {
        faulty.toRefuse.set(0);
        dying.close();
    }

    @Test
    void anEndThatADeadProcessLeftIsCommittedByTheNext() throws IOException {
        assertThat(dying.close(closing(claim, Outcome.ACCEPTED))).isEqualTo(Closed.SPOOLED);
        assertThat(rowOf(claim)).containsEntry("outcome", "calling");
        assertThat(files()).hasSize(1);

        restart();

        assertThat(attempt())
                .containsEntry("outcome", "accepted")
                .containsEntry("vendor_reference", "V-1")
                .containsEntry("status", 200)
                .containsEntry("kept", "{\"id\":\"7\"}")
                .containsEntry("said", new byte[] {9});
        assertThat(files()).isEmpty();
    }

    @Test
    void itsRowIsClosedOnceWhoeverReplaysIt() {
        dying.close(closing(claim, Outcome.ACCEPTED));
        restart();
        Object closed = attempt().get("closed_at");
        faulty.toRefuse.set(0);

        await().until(() -> spool.size() == 0);
        assertThat(attempt()).containsEntry("outcome", "accepted").containsEntry("closed_at", closed);
    }

    @Test
    void whatWasGivenUpForLostMeanwhileIsClosedAllTheSame() {
        dying.close(closing(claim, Outcome.INVALID_NUMBER));
        sql.update("expire-others", Map.of("owner", "the-next"));
        assertThat(rowOf(claim)).containsEntry("outcome", "unconfirmed");

        restart();

        assertThat(rowOf(claim)).containsEntry("outcome", "invalid-number");
        assertThat(ledger.claim(claim("other", "n"))).isEqualTo(Claimed.TAKEN);
    }

    @Test
    void whatAPersonHasSettledStaysAsItIs() throws IOException, SQLException {
        dying.close(closing(claim, Outcome.ACCEPTED));
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update attempt set outcome = 'unavailable'");
        }
        restart();

        assertThat(rowOf(claim)).containsEntry("outcome", "unavailable");
        assertThat(files()).isEmpty();
    }

    @Test
    void nothingOfItCanBeReadInTheFolder() throws IOException {
        dying.close(closing(claim, Outcome.ACCEPTED));

        String bytes = Files.readString(files().get(0), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("V-1", "accepted", "vendor");
    }

    @Test
    void aFileThatIsHalfWrittenOrWasChangedKeepsNobodyFromStarting() throws IOException {
        dying.close(closing(claim, Outcome.ACCEPTED));
        Path whole = files().get(0);
        Files.write(folder.resolve("esc_2.1.k"), new byte[] {1, 2});
        Files.write(folder.resolve("esc_3.1.k.part"), new byte[] {1, 2});
        Files.copy(whole, folder.resolve("esc_4.1.k"));

        restart();

        assertThat(rowOf(claim)).containsEntry("outcome", "accepted");
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("esc_2.1.k", "esc_4.1.k");
    }

    @Test
    void whatNeitherDatabaseNorDiskTakesIsLostWithTheProcessAndWrittenWhenTheDatabaseIsBack() throws IOException {
        Files.delete(folder);
        assertThat(dying.close(closing(claim, Outcome.ACCEPTED))).isEqualTo(Closed.LOST);
        faulty.toRefuse.set(0);

        await().untilAsserted(() -> assertThat(rowOf(claim)).containsEntry("outcome", "accepted"));
        Files.createDirectory(folder);
    }

    @Test
    void noCallBeginsWhileTooManyEndsWait() {
        dying.close(closing(claim, Outcome.ACCEPTED));

        await().untilAsserted(() -> assertThatThrownBy(() -> dying.claim(claim("i-2", "n-2")))
                .hasMessage("Too many ends of calls wait for the database."));
        faulty.toRefuse.set(0);
        await().ignoreExceptions().until(() -> dying.claim(claim("i-3", "n-3")), Claimed.TAKEN::equals);
    }

    private void restart() {
        new WaitingLedger(database.dataSource(), Spools.in(folder, database)).close();
    }

    private Map<String, Object> attempt() {
        return sql.rows("select-attempts", Map.of("id", claim.attempt().escalation()))
                .get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
