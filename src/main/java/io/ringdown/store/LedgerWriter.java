package io.ringdown.store;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what callers of {@link Ledger} wait for, as much at each turn as one commit takes. One thread gives it its turns; any may add.
 * Whatever fails, errors of the JVM included, refuses what waits and no more: without that thread nobody could be called.
 *
 * <p>A claim whose caller was told "unavailable" although it may stand in the database is a doubt: nothing was sent, so the writer closes it
 * as {@code unavailable} as soon as the database answers again. Else it would stay {@code calling} while this process lives.
 *
 * <p>A closing that was refused is written again until the database takes it, while its caller keeps it in the {@link Spool} and leaves;
 * but not when the database refuses its values, which it would for ever: then the file is left to a person.
 */
final class LedgerWriter {
    private static final int MOST = 256;
    private static final long PAUSE_MILLIS = 10;
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final Logger LOG = LoggerFactory.getLogger("ringdown.attempt");

    private final DataSource database;
    private final LedgerSql sql;
    private final Spool spool;
    private final LongSupplier nanos;
    private final BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
    private final Queue<Entry> again = new ArrayDeque<>();
    private volatile boolean open = true;
    private volatile int refused;
    private long againNanos;

    /** @param nanos as {@link System#nanoTime()} */
    LedgerWriter(DataSource database, LedgerSql sql, Spool spool, LongSupplier nanos) {
        this.database = database;
        this.sql = sql;
        this.spool = spool;
        this.nanos = nanos;
        this.againNanos = nanos.getAsLong();
    }

    /** How many closings were refused and wait for another try. */
    int waiting() {
        return refused;
    }

    void add(Entry entry) {
        if (open) {
            waiting.add(entry);
        } else {
            entry.answer().completeExceptionally(new StoreUnavailable("The gateway is stopping.", null));
        }
    }

    /** Takes nothing more; what waits still has its turn. */
    void stop() {
        open = false;
    }

    /** Whether there will be something to write. */
    boolean goesOn() {
        return open || !waiting.isEmpty();
    }

    /** Writes what waits, or what comes within that time. */
    void turn(long mostMillis) throws InterruptedException {
        write(gather(mostMillis));
        refused = again.size();
    }

    /** Tries once more what was refused, for the last time. */
    void last() {
        write(new ArrayList<>(again));
    }

    private List<Entry> gather(long mostMillis) throws InterruptedException {
        List<Entry> batch = new ArrayList<>();
        Entry first =
                waiting.poll(again.isEmpty() ? mostMillis : Math.min(mostMillis, PAUSE_MILLIS), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, MOST - 1);
            batch.removeIf(entry -> entry.claim() != null && entry.claimed().isDone()); // the caller has left
        }
        if (nanos.getAsLong() - againNanos >= 0) {
            for (int i = 0; i < MOST && !again.isEmpty(); i++) {
                batch.add(again.poll());
            }
        }
        return batch;
    }

    private static Entry settling(Claim doubt) {
        AttemptRow attempt = doubt.attempt();
        Ending ending = Ending.of(Outcome.UNAVAILABLE);
        return Entry.of(new Closing(
                attempt.escalation(),
                attempt.n(),
                attempt.key(),
                attempt.at(),
                ending,
                null,
                null,
                doubt.numberKeys()));
    }

    private void write(List<Entry> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            write(connection, batch, false);
        } catch (SQLException | RuntimeException | Error e) {
            waiting.drainTo(batch); // each of them would wait for a connection as long as these did
            batch.forEach(entry -> refuse(entry, e));
        }
    }

    /** Writes all in one commit; when that fails, each in its own. One that was {@code tried} before may have arrived. */
    private void write(Connection connection, List<Entry> batch, boolean tried) {
        LedgerBatch rows = new LedgerBatch(sql, connection);
        boolean doubt = tried;
        try {
            rows.write(
                    batch.stream().map(Entry::claim).filter(Objects::nonNull).toList(),
                    batch.stream().map(Entry::closing).filter(Objects::nonNull).toList());
            doubt = true;
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            rollback(connection);
            if (batch.size() > 1) {
                for (Entry entry : batch) {
                    write(connection, List.of(entry), doubt);
                }
            } else {
                Entry entry = batch.get(0);
                refuse(entry, e);
                if (doubt && entry.claim() != null) {
                    again.add(settling(entry.claim()));
                }
            }
            return;
        }
        batch.forEach(entry -> answer(entry, rows));
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // A lost connection: nothing of it is committed, and what follows on it fails and is refused.
        }
    }

    private void refuse(Entry entry, Throwable refusal) {
        entry.answer().completeExceptionally(StoreUnavailable.of(refusal));
        boolean forEver = refusal instanceof SQLException sql && StoreUnavailable.quotes(sql);
        if (entry.closing() != null && !forEver) {
            again.add(entry);
            againNanos = nanos.getAsLong() + AGAIN_NANOS;
        }
    }

    private void answer(Entry entry, LedgerBatch rows) {
        if (entry.closing() != null) {
            Closing closing = entry.closing();
            entry.written().set(true);
            spool.forget(closing);
            boolean late = !entry.closed().complete(rows.of(closing));
            if (late || !rows.of(closing)) {
                LOG.info(
                        "escalation={} n={} committed={} late={}",
                        closing.escalation(),
                        closing.n(),
                        rows.of(closing),
                        late);
            }
        } else if (!entry.claimed().complete(rows.of(entry.claim())) && rows.of(entry.claim()) == Claimed.TAKEN) {
            again.add(settling(entry.claim())); // the caller has left
        }
    }
}
