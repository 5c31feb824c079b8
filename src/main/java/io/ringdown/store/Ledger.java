package io.ringdown.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The two hot statements, claim and close, gathered: what waits while one commit runs, at most 256, goes into the next. No answer takes
 * longer than 3 s, to a claim no longer than the bot waits. What the database refuses of a closing is kept in the {@link Spool} until it takes it.
 */
public final class Ledger implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Ends of calls that wait for the database, beyond which no call begins. */
    private static final int MOST_WAITING = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger("ringdown.spool");

    private final LedgerWriter writer;
    private final LedgerTurns turns;
    private final Spool spool;
    private final Executor waiting;
    private final int mostWaiting;

    /**
     * Writes first what an earlier process has left in the spool.
     *
     * @param sql the folder of the statements
     * @param steps on what callers go on who have their answer
     * @param waiting on what the spool's disk is waited for
     */
    public Ledger(DataSource database, Path sql, Spool spool, Executor steps, Executor waiting) {
        this(
                new LedgerWriter(database, LedgerSql.read(sql), spool, System::nanoTime),
                writer -> LedgerThread.start(writer, steps),
                spool,
                waiting,
                MOST_WAITING);
    }

    Ledger(
            LedgerWriter writer,
            Function<LedgerWriter, LedgerTurns> turns,
            Spool spool,
            Executor waiting,
            int mostWaiting) {
        this.waiting = waiting;
        this.writer = writer;
        this.spool = spool;
        this.mostWaiting = mostWaiting;
        this.turns = turns.apply(writer);
        replay();
    }

    /**
     * Writes one attempt, committed when the answer is there.
     *
     * @param most how long the caller can wait
     * @return what came of it; fails with {@link StoreUnavailable} when nothing may be sent
     */
    public CompletableFuture<Claimed> claim(Claim claim, Duration most) {
        if (writer.waiting() >= mostWaiting) {
            return CompletableFuture.failedFuture(
                    new StoreUnavailable("Too many ends of calls wait for the database.", null));
        }
        Entry entry = Entry.of(claim);
        return ask(entry, entry.claimed(), most.compareTo(PATIENCE) < 0 ? most : PATIENCE);
    }

    /** Closes one attempt: when the answer is there it is committed or in the spool, unless both refuse. The ledger goes on trying. */
    public CompletableFuture<Closed> close(Closing closing) {
        Entry entry = Entry.of(closing);
        return ask(entry, entry.closed(), PATIENCE)
                .thenApply(committed -> committed ? Closed.COMMITTED : Closed.OTHERWISE)
                .exceptionallyCompose(refusal -> kept(entry, refusal));
    }

    private CompletionStage<Closed> kept(Entry entry, Throwable refusal) {
        try {
            return CompletableFuture.supplyAsync(() -> keep(entry, refusal), waiting);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedStage(keep(entry, refusal)); // better late than lost
        }
    }

    private Closed keep(Entry entry, Throwable refusal) {
        Closing closing = entry.closing();
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
                        StoreFailures.told(refusal));
        return kept ? Closed.SPOOLED : Closed.LOST;
    }

    private <T> CompletableFuture<T> ask(Entry entry, CompletableFuture<T> answer, Duration most) {
        writer.add(entry);
        return turns.within(answer, most);
    }

    private void replay() {
        List<Entry> left = spool.left().stream().map(Entry::of).toList();
        if (left.isEmpty()) {
            return;
        }
        left.forEach(writer::add);
        turns.within(
                        CompletableFuture.allOf(left.stream().map(Entry::closed).toArray(CompletableFuture[]::new)),
                        PATIENCE)
                .handle((all, late) -> null) // the writer goes on
                .join();
        LOG.info("{} ends of calls were left by an earlier run, {} wait still", left.size(), spool.size());
    }

    /** Writes what waits, for at most 10 s, and takes nothing more. */
    @Override
    public void close() {
        turns.close();
    }
}
