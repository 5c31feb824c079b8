package io.ringdown.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How H2 finds the rows of the hot statements: one that reads through all calls under way gets slower with each of them. */
final class HotPlansTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger/advance-escalation",
                "ledger/close-attempt",
                "ledger/confirm-attempt",
                "ledger/confirm-closing",
                "ledger/count-bot-call",
                "ledger/free-number",
                "ledger/take-over-claim",
                "delete-expired-claims"
            })
    void aRowIsFoundByItsPrimaryKey(String name) throws Exception {
        try (Database database = Engine.H2_MEMORY.open();
                WaitingLedger ledger = new WaitingLedger(database.dataSource(), Spools.of(database));
                Connection connection = database.dataSource().getConnection()) {
            IntStream.range(0, 50).forEach(n -> ledger.claim(Samples.claim("i-" + n, "n-" + n)));
            connection.createStatement().execute("analyze");
            assertThat(plan(connection, Files.readString(Path.of("sql", name + ".sql"))))
                    .containsPattern("(?s)/\\* public\\.PRIMARY_KEY_\\w+:");
        }
    }

    private static String plan(Connection connection, String statement) throws Exception {
        try (PreparedStatement explain = connection.prepareStatement(
                statement.replaceFirst("(?m)^(update|delete)", "explain $1").replaceAll(":#\\w+", "?"))) {
            for (int i = 1; i <= explain.getParameterMetaData().getParameterCount(); i++) {
                explain.setObject(i, null);
            }
            ResultSet plan = explain.executeQuery();
            plan.next();
            return plan.getString(1);
        }
    }
}
