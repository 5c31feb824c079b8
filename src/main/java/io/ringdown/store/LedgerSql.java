package io.ringdown.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The statements of the ledger, read from {@code sql/ledger}. */
record LedgerSql(
        String takeClaim,
        String takeOverClaim,
        String insertEscalation,
        String insertAttempt,
        String confirmAttempt,
        String advanceEscalation,
        String closeAttempt,
        String confirmClosing,
        String freeNumber,
        String selectFreePlace,
        String countBotCall,
        String insertBotHour,
        String insertCallback) {

    static LedgerSql read(Path sql) {
        Path folder = sql.resolve("ledger");
        return new LedgerSql(
                text(folder, "take-claim"),
                text(folder, "take-over-claim"),
                text(folder, "insert-escalation"),
                text(folder, "insert-attempt"),
                text(folder, "confirm-attempt"),
                text(folder, "advance-escalation"),
                text(folder, "close-attempt"),
                text(folder, "confirm-closing"),
                text(folder, "free-number"),
                text(folder, "select-free-place"),
                text(folder, "count-bot-call"),
                text(folder, "insert-bot-hour"),
                text(folder, "insert-callback"));
    }

    private static String text(Path folder, String name) {
        Path file = folder.resolve(name + ".sql");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UnusableStore("The statement " + file.toAbsolutePath() + " cannot be read: " + e, e);
        }
    }
}
