package io.ringdown.store;

import static io.ringdown.store.Samples.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void whatWasCommittedIsThereAfterARestart() {
        try (Database database = open();
                WaitingLedger ledger = new WaitingLedger(database.dataSource(), Spools.of(database))) {
            ledger.claim(claim("i", "n"));
        }
        try (Database database = open()) {
            assertThat(Counts.of(database, "attempt where outcome = 'calling'")).isEqualTo(1);
        }
    }

    @Test
    void aFolderServesOneGateway() {
        try (Database first = open()) {
            assertThat(first.embedded()).isTrue();
            assertThatThrownBy(this::open)
                    .isInstanceOf(UnusableStore.class)
                    .hasMessageStartingWith("Another gateway runs on the data folder " + folder.toAbsolutePath());
        }
        open().close();
    }

    @Test
    void aFolderServesOneProcess() throws IOException, InterruptedException {
        try (Database first = open()) {
            Process second = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            SecondGateway.class.getName(),
                            folder.toString()))
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(second.getInputStream().readAllBytes())).contains("Another gateway runs");
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(Counts.of(first, "attempt")).isZero();
        }
    }

    @Test
    void everyAcknowledgedCommitSurvivesAKilledProcess() throws SQLException {
        try (Database database = open()) {
            assertThat(setting(database, "WRITE_DELAY")).isEqualTo("0");
            assertThat(setting(database, "MODE")).isEqualTo("PostgreSQL");
        }
    }

    @Test
    void aStatementThatFailsLeavesNoTraceInTheFolder() {
        try (Database database = open()) {
            assertThatThrownBy(() -> Counts.of(database, "nothing where phone = '0639980001'"))
                    .hasStackTraceContaining("0639980001");
        }
        assertThat(folder.toFile().list()).doesNotContain("ringdown.trace.db").contains("ringdown.mv.db");
    }

    @Test
    void theMigrationsRunOnce() {
        Path common = Engine.SQL.resolve("schema");
        Schema embedded = new Schema(List.of(common, Engine.SQL.resolve("schema-h2")));
        Schema shared = new Schema(List.of(common, Engine.SQL.resolve("schema-postgresql")));

        assertThat(embedded.isApplied(Engine.H2_FILE.emptied().dataSource())).isTrue();
        assertThat(shared.isApplied(Engine.POSTGRESQL.emptied().dataSource())).isTrue();
    }

    @Test
    void aMigrationThatWasChangedAfterItRanIsRefused() throws IOException {
        open().close();
        Files.createDirectories(folder.resolve("sql/schema-h2"));
        Path schema = Files.createDirectories(folder.resolve("sql/schema"));
        Path script = Engine.SQL.resolve("schema/V1__first.sql");
        Files.writeString(schema.resolve("V1__first.sql"), Files.readString(script) + "\n-- changed\n");
        assertThatThrownBy(() -> Database.open(folder.resolve("sql"), folder, null, null, null, 2))
                .isInstanceOf(UnusableStore.class)
                .hasMessageStartingWith("The database cannot be brought to this version")
                .hasMessageContaining("checksum");
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("sql/schema-h2"));
        Path schema = Files.createDirectories(folder.resolve("sql/schema"));
        Files.copy(Engine.SQL.resolve("schema/V1__first.sql"), schema.resolve("V1__first.sql"));
        Files.writeString(schema.resolve("V999__later.sql"), "create table later (id integer);");
        Database.open(folder.resolve("sql"), folder, null, null, null, 2).close();
        assertThatThrownBy(this::open).isInstanceOf(UnusableStore.class).hasMessageContaining("999");
    }

    @Test
    void anotherKindOfDatabaseIsRefusedWithoutShowingItsUrl() {
        assertThatThrownBy(() -> Database.open(Engine.SQL, folder, "jdbc:mysql://u:secret@h/d", "u", "p", 2))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("Found: jdbc:mysql:…")
                .hasMessageNotContaining("secret");
    }

    private Database open() {
        return Database.open(Engine.SQL, folder, null, null, null, 2);
    }

    private static String setting(Database database, String name) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(
                        "select setting_value from information_schema.settings where setting_name = ?")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** Opens the folder that is its argument, in a process of its own. */
    static final class SecondGateway {
        public static void main(String[] arguments) {
            Database.open(Engine.SQL, Path.of(arguments[0]), null, null, null, 2);
        }
    }
}
