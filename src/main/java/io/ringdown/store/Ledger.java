package io.ringdown.store;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * The two hot statements, claim and close, gathered: what waits while one commit runs, at most 256, goes into the next. A caller waits at
 * most 3 s.
 */
public final class Ledger implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 3;

    private final LedgerWriter writer;

    /** @param sql the folder of the statements */
    public Ledger(DataSource database, Path sql) {
        writer = new LedgerWriter(database, LedgerSql.read(sql));
        writer.start();
    }

    /**
     * Writes one attempt, committed when this returns.
     *
     * @throws StoreUnavailable when nothing may be sent
     */
    public Claimed claim(Claim claim) {
        Entry entry = Entry.of(claim);
        return await(entry, entry.claimed());
    }

    /**
     * Closes one attempt, committed when this returns.
     *
     * @return false when it had ended otherwise; nothing was changed then
     * @throws StoreUnavailable when the row may not be closed yet; the ledger goes on trying
     */
    public boolean close(Closing closing) {
        Entry entry = Entry.of(closing);
        return await(entry, entry.closed());
    }

    private <T> T await(Entry entry, CompletableFuture<T> answer) {
        writer.add(entry);
        try {
            answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.completeExceptionally(new StoreUnavailable("The database did not answer within 3 s.", null));
        } catch (InterruptedException e) {
            answer.completeExceptionally(new StoreUnavailable("Interrupted while waiting for the database.", null));
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // thrown below
        }
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw (StoreUnavailable) e.getCause();
        }
    }

    /** Writes what waits, for at most 10 s, and takes nothing more. */
    @Override
    public void close() {
        writer.stop();
    }
}
