package io.ringdown.store;

import io.ringdown.flow.Threads;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** A {@link Ledger} whose callers wait for its answers, or are made to leave before. */
final class WaitingLedger implements AutoCloseable {
    private static final LedgerSql SQL = LedgerSql.read(Engine.SQL);

    /** Of all, as in a gateway. */
    private static final ExecutorService STEPS = Threads.steps();

    private static final ExecutorService WAITING = Threads.waiting(Threads.named("waiting"), 1_000);

    private final Queue<CompletableFuture<?>> answers = new ConcurrentLinkedQueue<>();
    private final Ledger ledger;

    WaitingLedger(DataSource database, Spool spool) {
        this(database, spool, 10_000);
    }

    WaitingLedger(DataSource database, Spool spool, int mostWaiting) {
        this(database, spool, WAITING, mostWaiting);
    }

    WaitingLedger(DataSource database, Spool spool, Executor waiting, int mostWaiting) {
        ledger = new Ledger(
                new LedgerWriter(database, SQL, spool, System::nanoTime),
                writer -> new Watched(LedgerThread.start(writer, STEPS)),
                spool,
                waiting,
                mostWaiting);
    }

    Claimed claim(Claim claim) {
        return claim(claim, Duration.ofSeconds(10));
    }

    Claimed claim(Claim claim, Duration most) {
        return wait(ledger.claim(claim, most));
    }

    Closed close(Closing closing) {
        return wait(ledger.close(closing));
    }

    /** The callers who still wait leave, as when their time is up. */
    void leave() {
        answers.forEach(SteppedLedger::leave);
    }

    /** How many have asked. */
    int asked() {
        return answers.size();
    }

    private static <T> T wait(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    @Override
    public void close() {
        ledger.close();
    }

    /** Keeps the answers that the writer owes. */
    private final class Watched implements LedgerTurns {
        private final LedgerTurns turns;

        Watched(LedgerTurns turns) {
            this.turns = turns;
        }

        @Override
        public <T> CompletableFuture<T> within(CompletableFuture<T> answer, Duration most) {
            answers.add(answer);
            return turns.within(answer, most);
        }

        @Override
        public void close() {
            turns.close();
        }
    }
}
