package io.ringdown.store;

import static io.ringdown.store.Samples.claim;
import static io.ringdown.store.Samples.closing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ringdown.escalation.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LedgerFaultTest extends EveryEngine {
    private LostAnswers faulty;
    private Spool spool;
    private WaitingLedger faultyLedger;

    @BeforeEach
    void lose() {
        faulty = new LostAnswers(database.dataSource());
        spool = Spools.of(database);
        faultyLedger = new WaitingLedger(faulty.dataSource(), spool);
    }

    @AfterEach
    void end() {
        faultyLedger.close();
    }

    @Test
    void aClaimWhoseCommitWentUnansweredIsRefusedAndClosedAsUnavailable() {
        faulty.toLose.set(1);
        Claim claim = claim("i", "n");
        assertThatThrownBy(() -> faultyLedger.claim(claim))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The database refused, SQL state 08006.");
        await().untilAsserted(() -> assertThat(rowOf(claim)).containsEntry("outcome", "unavailable"));
        assertThat(ledger.claim(claim("i-2", "n"))).isEqualTo(Claimed.TAKEN);
    }

    @Test
    void aClaimRefusedBeforeItsCommitLeavesNothingToSettle() {
        int permits = faulty.commits.availablePermits();
        faulty.statementsToRefuse.set(1);
        assertThatThrownBy(() -> faultyLedger.claim(claim("i", "n"))).isInstanceOf(StoreUnavailable.class);
        faultyLedger.close();
        assertThat(faulty.commits.availablePermits()).isEqualTo(permits);
    }

    @Test
    void aFaultOfTheDriverRefusesWhatWaitsAndNoMore() {
        faulty.toBreak.set(1);
        assertThatThrownBy(() -> faultyLedger.claim(claim("i", "n"))).isInstanceOf(StoreUnavailable.class);
        assertThat(faultyLedger.claim(claim("i", "n"))).isEqualTo(Claimed.TAKEN);
    }

    @Test
    void aBatchWhoseCommitWentUnansweredIsRecognisedAsItsOwn() throws InterruptedException {
        faulty.commits.drainPermits();
        Thread held = new Thread(() ->
                assertThatThrownBy(() -> faultyLedger.claim(claim("i", "n"))).isInstanceOf(StoreUnavailable.class));
        held.start();
        faulty.committing.await();
        Queue<Claimed> claimed = new ConcurrentLinkedQueue<>();
        List<Thread> callers = IntStream.range(0, 20)
                .mapToObj(i -> new Thread(() -> claimed.add(faultyLedger.claim(claim("i-" + i, "n-" + i)))))
                .toList();
        callers.forEach(Thread::start);
        await().until(() -> faultyLedger.asked() == 21);
        faulty.toLose.set(2); // the held one, which is alone and stays in doubt, and the batch behind it
        faulty.commits.release(1_000);
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(claimed).hasSize(20).containsOnly(Claimed.TAKEN);
        await().untilAsserted(() -> assertThat(Counts.of(database, "attempt where outcome = 'calling'"))
                .isEqualTo(20));
    }

    @Test
    void aClosingWhoseCommitWentUnansweredIsRecognisedAsItsOwn() {
        Claim claim = claim("i", "n");
        ledger.claim(claim);
        faulty.toLose.set(1);
        assertThat(faultyLedger.close(closing(claim, Outcome.ACCEPTED))).isEqualTo(Closed.SPOOLED);
        await().until(() -> spool.size() == 0);
        assertThat(rowOf(claim)).containsEntry("outcome", "accepted");
    }

    @Test
    void onlyARefusedClosingNeedsAThreadThatWaits() {
        AtomicInteger waited = new AtomicInteger();
        Claim claim = claim("i", "n");
        Executor counting = task -> {
            waited.incrementAndGet();
            task.run();
        };
        try (WaitingLedger other = new WaitingLedger(faulty.dataSource(), spool, counting, 10)) {
            other.claim(claim);
            assertThat(other.close(closing(claim, Outcome.INVALID_NUMBER))).isEqualTo(Closed.COMMITTED);
            assertThat(waited).hasValue(0);
            faulty.toRefuse.set(2);
            assertThat(other.close(closing(claim, Outcome.INVALID_NUMBER))).isEqualTo(Closed.SPOOLED);
            assertThat(waited).hasValue(1);
        }
    }

    @Test
    void aRefusedClosingIsSpooledAlsoWhenNoThreadMayWait() {
        Claim claim = claim("i", "n");
        ledger.claim(claim);
        Executor full = task -> {
            throw new RejectedExecutionException();
        };
        try (WaitingLedger other = new WaitingLedger(faulty.dataSource(), spool, full, 10)) {
            faulty.toRefuse.set(2);
            assertThat(other.close(closing(claim, Outcome.ACCEPTED))).isEqualTo(Closed.SPOOLED);
        }
    }

    @Test
    void aClaimThatTheDatabaseIsTooSlowForIsRefusedInTime() {
        faulty.commits.drainPermits();
        assertThatThrownBy(() -> faultyLedger.claim(claim("i", "n"), Duration.ofMillis(20)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The database did not answer in time.");
        faulty.commits.release(1_000);
    }

    @Test
    void aRefusedClosingIsSpooledAndWrittenAgain() {
        Claim claim = claim("i", "n");
        ledger.claim(claim);
        faulty.toRefuse.set(2);
        assertThat(faultyLedger.close(closing(claim, Outcome.ACCEPTED))).isEqualTo(Closed.SPOOLED);
        await().until(() -> spool.size() == 0);
        assertThat(rowOf(claim)).containsEntry("outcome", "accepted");
    }

    @Test
    void aClosingWhoseCallerHasLeftIsStillWritten() throws InterruptedException {
        Claim claim = claim("i", "n");
        ledger.claim(claim);
        faulty.commits.drainPermits();
        faulty.toRefuse.set(1);
        Thread caller = new Thread(() ->
                assertThat(faultyLedger.close(closing(claim, Outcome.ACCEPTED))).isEqualTo(Closed.SPOOLED));
        caller.start();
        faulty.committing.await();
        await().until(() -> faultyLedger.asked() == 1);
        faultyLedger.leave();
        caller.join();
        faulty.commits.release(1_000);
        await().untilAsserted(() -> assertThat(rowOf(claim)).containsEntry("outcome", "accepted"));
    }

    @Test
    void aClosingThatWaitsForTheDatabaseIsWrittenBeforeTheLedgerStops() throws InterruptedException {
        Claim claim = claim("i", "n");
        ledger.claim(claim);
        faulty.commits.drainPermits();
        faulty.toRefuse.set(1);
        Thread caller = new Thread(() -> faultyLedger.close(closing(claim, Outcome.ACCEPTED)));
        caller.start();
        faulty.committing.await();
        faulty.commits.release(1_000);
        faultyLedger.close();
        assertThat(rowOf(claim)).containsEntry("outcome", "accepted");
        caller.join();
    }

    @Test
    void aCallerWhoLeavesLeavesNothingCalling() throws InterruptedException {
        faulty.commits.drainPermits();
        Claim claim = claim("i", "n");
        Thread caller = new Thread(
                () -> assertThatThrownBy(() -> faultyLedger.claim(claim)).isInstanceOf(StoreUnavailable.class));
        caller.start();
        faulty.committing.await();
        await().until(() -> faultyLedger.asked() == 1);
        faultyLedger.leave();
        caller.join();
        faulty.commits.release(1_000);
        await().untilAsserted(() -> assertThat(rowOf(claim)).containsEntry("outcome", "unavailable"));
    }

    @Test
    void aStoppedLedgerTakesNothing() {
        faultyLedger.close();
        assertThatThrownBy(() -> faultyLedger.claim(claim("i", "n")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The gateway is stopping.");
    }

    @Test
    void aDatabaseThatIsGoneRefusesWithoutShowingTheRow() {
        Database gone = Engine.H2_MEMORY.open();
        try (WaitingLedger alone = new WaitingLedger(gone.dataSource(), Spools.of(gone))) {
            gone.close();
            assertThatThrownBy(() -> alone.claim(claim("i", "n")))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageStartingWith("The database refused");
        }
    }
}
