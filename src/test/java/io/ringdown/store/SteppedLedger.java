package io.ringdown.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** A {@link Ledger} without a thread: a simulation gives its writer the turns. */
public final class SteppedLedger {
    private static final LedgerSql SQL = LedgerSql.read(Path.of("sql"));

    private final LedgerWriter writer;
    private final Ledger ledger;

    /**
     * Replays the spool, which may take turns already.
     *
     * @param steps what goes on while a caller waits
     */
    public SteppedLedger(DataSource database, Spool spool, LongSupplier nanos, Steps steps) {
        writer = new LedgerWriter(database, SQL, spool, nanos);
        ledger = new Ledger(
                writer,
                started -> new LedgerTurns() {
                    @Override
                    public <T> CompletableFuture<T> within(CompletableFuture<T> answer, Duration most) {
                        if (!steps.goOn(answer, most, () -> turn(started))) {
                            leave(answer);
                        }
                        return answer;
                    }

                    @Override
                    public void close() {
                        started.stop();
                    }
                },
                spool,
                Runnable::run,
                1_000);
    }

    /** What goes on while a caller waits for the ledger. */
    public interface Steps {
        /** Whether the answer came in time. */
        boolean goOn(CompletableFuture<?> answer, Duration most, Runnable turn);
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Whether something was refused that the writer will try again. */
    public boolean isBehind() {
        return writer.waiting() > 0;
    }

    /** One turn of the writer; it does nothing when nothing waits. */
    public void turn() {
        turn(writer);
    }

    private static void turn(LedgerWriter writer) {
        try {
            writer.turn(0);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a caller does whose patience is over while the database still writes. */
    public static void leave(CompletableFuture<?> answer) {
        answer.completeExceptionally(new StoreUnavailable("The database did not answer in time.", null));
    }
}
