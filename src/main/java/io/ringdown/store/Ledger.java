package io.ringdown.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The two hot statements, claim and close, gathered: what waits while one commit runs, at most 256, goes into the next. A caller waits at
 * most 3 s, who claims no longer than the bot. What the database refuses of a closing is kept in the {@link Spool} until it takes it.
 */
public final class Ledger implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Ends of calls that wait for the database, beyond which no call begins. */
    private static final int MOST_WAITING = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger("ringdown.spool");

    private final LedgerWriter writer;
    private final LedgerTurns turns;
    private final Spool spool;
    private final int mostWaiting;

    /**
     * Writes first what an earlier process has left in the spool.
     *
     * @param sql the folder of the statements
     */
    public Ledger(DataSource database, Path sql, Spool spool) {
        this(database, sql, spool, MOST_WAITING);
    }

    Ledger(DataSource database, Path sql, Spool spool, int mostWaiting) {
        this(
                new LedgerWriter(database, LedgerSql.read(sql), spool, System::nanoTime),
                LedgerThread::start,
                spool,
                mostWaiting);
    }

    Ledger(LedgerWriter writer, Function<LedgerWriter, LedgerTurns> turns, Spool spool, int mostWaiting) {
        this.writer = writer;
        this.spool = spool;
        this.mostWaiting = mostWaiting;
        this.turns = turns.apply(writer);
        replay();
    }

    /** As long as the ledger waits for anything. */
    Claimed claim(Claim claim) {
        return claim(claim, PATIENCE);
    }

    /**
     * Writes one attempt, committed when this returns.
     *
     * @param most how long the caller can wait
     * @throws StoreUnavailable when nothing may be sent
     */
    public Claimed claim(Claim claim, Duration most) {
        if (writer.waiting() >= mostWaiting) {
            throw new StoreUnavailable("Too many ends of calls wait for the database.", null);
        }
        Entry entry = Entry.of(claim);
        return await(entry, entry.claimed(), most.compareTo(PATIENCE) < 0 ? most : PATIENCE);
    }

    /** Closes one attempt: when this returns it is committed or in the spool, unless both refuse. The ledger goes on trying. */
    public Closed close(Closing closing) {
        Entry entry = Entry.of(closing);
        try {
            return await(entry, entry.closed(), PATIENCE) ? Closed.COMMITTED : Closed.OTHERWISE;
        } catch (StoreUnavailable e) {
            boolean kept = spool.keep(closing);
            if (kept && entry.written().get()) {
                spool.forget(closing); // it was committed before there was a file to delete
            }
            LOG.atLevel(kept ? Level.WARN : Level.ERROR)
                    .log(
                            "escalation={} n={} spooled={} the store failed: {}",
                            closing.escalation(),
                            closing.n(),
                            kept,
                            StoreFailures.told(e));
            return kept ? Closed.SPOOLED : Closed.LOST;
        }
    }

    private void replay() {
        List<Entry> left = spool.left().stream().map(Entry::of).toList();
        if (left.isEmpty()) {
            return;
        }
        left.forEach(writer::add);
        try {
            turns.await(
                    CompletableFuture.allOf(left.stream().map(Entry::closed).toArray(CompletableFuture[]::new)),
                    PATIENCE);
        } catch (TimeoutException | ExecutionException e) {
            // the writer goes on
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("{} ends of calls were left by an earlier run, {} wait still", left.size(), spool.size());
    }

    private <T> T await(Entry entry, CompletableFuture<T> answer, Duration most) {
        writer.add(entry);
        try {
            turns.await(answer, most);
        } catch (TimeoutException e) {
            answer.completeExceptionally(new StoreUnavailable("The database did not answer in time.", null));
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
        turns.close();
    }
}
