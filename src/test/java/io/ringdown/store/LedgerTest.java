package io.ringdown.store;

import static io.ringdown.store.Samples.NOW;
import static io.ringdown.store.Samples.attempt;
import static io.ringdown.store.Samples.claim;
import static io.ringdown.store.Samples.closing;
import static io.ringdown.store.Samples.corrected;
import static io.ringdown.store.Samples.escalation;
import static io.ringdown.store.Samples.further;
import static io.ringdown.store.Samples.hold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LedgerTest extends EveryEngine {
    @Test
    void ofManyWhoClaimOneIdentityOneWins() throws InterruptedException {
        List<Claim> claims =
                IntStream.range(0, 100).mapToObj(i -> claim("same", "n-" + i)).toList();
        assertThat(Race.run(claims, ledger::claim))
                .containsOnlyOnce(Claimed.TAKEN)
                .filteredOn(claimed -> claimed == Claimed.KNOWN)
                .hasSize(99);
        assertThat(count("escalation")).isEqualTo(1);
        assertThat(count("attempt")).isEqualTo(1);
    }

    @Test
    void ofTwoReplicasWithOneIdentityOneWins() throws InterruptedException {
        try (WaitingLedger other = new WaitingLedger(database.dataSource(), Spools.of(database))) {
            List<Claim> claims = IntStream.range(0, 200)
                    .mapToObj(i -> claim("same-" + i % 20, "n-" + i % 20))
                    .toList();
            List<Claimed> claimed =
                    Race.run(claims, claim -> (claims.indexOf(claim) % 2 == 0 ? ledger : other).claim(claim));
            assertThat(claimed).filteredOn(it -> it == Claimed.TAKEN).hasSize(20);
            assertThat(claimed).filteredOn(it -> it == Claimed.KNOWN).hasSize(180);
        }
    }

    @Test
    void ofManyEscalationsToOneNumberOneCallsAndTheOthersAreDuplicates() throws InterruptedException {
        List<Claim> claims =
                IntStream.range(0, 50).mapToObj(i -> claim("i-" + i, "same")).toList();
        assertThat(Race.run(claims, ledger::claim))
                .containsOnlyOnce(Claimed.TAKEN)
                .filteredOn(claimed -> claimed == Claimed.BOUND)
                .hasSize(49);
        assertThat(count("attempt where outcome = 'duplicate' and closed_at is not null"))
                .isEqualTo(49);
        assertThat(count("attempt where outcome = 'calling' and closed_at is null"))
                .isEqualTo(1);
    }

    @Test
    void aKnownIdentityWritesNothing() {
        ledger.claim(claim("i", "n-1"));
        assertThat(ledger.claim(claim("i", "n-2"))).isEqualTo(Claimed.KNOWN);
        assertThat(count("escalation")).isEqualTo(1);
        assertThat(count("claim")).isEqualTo(2);
    }

    @Test
    void anExpiredIdentityAndNumberAreTakenOver() {
        ledger.claim(claim("i", "n"));
        assertThat(ledger.claim(claim("i", "n", NOW.plus(Duration.ofMinutes(10)).minusMillis(1))))
                .isEqualTo(Claimed.KNOWN);
        assertThat(ledger.claim(claim("i", "n", NOW.plus(Duration.ofMinutes(10)))))
                .isEqualTo(Claimed.TAKEN);
    }

    @Test
    void aNumberIsCorrectedOnce() {
        Claim first = claim("i", "n-1");
        ledger.claim(first);
        assertThat(ledger.claim(corrected(first, "n-2"))).isEqualTo(Claimed.TAKEN);
        assertThat(ledger.claim(corrected(first, "n-3"))).isEqualTo(Claimed.KNOWN);
    }

    @Test
    void aCorrectionToABoundNumberLeavesTheWayToAnother() {
        Claim first = claim("i", "n-1");
        ledger.claim(first);
        ledger.claim(claim("other", "n-2"));
        assertThat(ledger.claim(corrected(first, "n-2"))).isEqualTo(Claimed.BOUND);
        assertThat(ledger.claim(corrected(first, "n-3"))).isEqualTo(Claimed.TAKEN);
    }

    @Test
    void ofManyCorrectionsOneIsTheNextAttempt() throws InterruptedException {
        Claim first = claim("i", "n");
        ledger.claim(first);
        ledger.close(closing(first, Outcome.INVALID_NUMBER));
        List<Claim> corrections = IntStream.range(0, 50)
                .mapToObj(i -> further(first, 2, "n-" + i))
                .toList();
        assertThat(Race.run(corrections, ledger::claim)).containsOnlyOnce(Claimed.TAKEN);
        assertThat(rowOf(first))
                .containsEntry("attempts", 2)
                .containsEntry("n", 2)
                .containsEntry("outcome", "calling");
        assertThat(count("claim where \"key\" like 'n-%'")).isEqualTo(1);
    }

    @Test
    void anAttemptIsClosedOnce() {
        Claim claim = claim("i", "n");
        ledger.claim(claim);
        assertThat(ledger.close(closing(claim, Outcome.ACCEPTED))).isEqualTo(Closed.COMMITTED);
        assertThat(ledger.close(closing(claim, Outcome.UNCONFIRMED))).isEqualTo(Closed.OTHERWISE);
        assertThat(sql.rows("select-attempts", Map.of("id", claim.attempt().escalation()))
                        .get(0))
                .containsEntry("outcome", "accepted")
                .containsEntry("reason", "vendor")
                .containsEntry("vendor_reference", "V-1")
                .containsEntry("position", 4)
                .containsEntry("wait_seconds", 90L)
                .containsEntry("retry_seconds", 300L)
                .containsEntry("millis", 123L)
                .containsEntry("kept", "{\"id\":\"7\"}")
                .containsEntry("said", new byte[] {9})
                .satisfies(row -> assertThat(Rows.instant(row.get("closed_at"))).isEqualTo(NOW.plusSeconds(1)))
                .satisfies(row -> assertThat(Rows.instant(row.get("opens_at"))).isEqualTo(NOW.plusSeconds(3600)));
    }

    @Test
    void anEndThatDoesNotBindFreesTheNumber() {
        Claim refused = claim("i-1", "n");
        ledger.claim(refused);
        ledger.close(closing(refused, Outcome.INVALID_NUMBER));
        Claim accepted = claim("i-2", "n");
        assertThat(ledger.claim(accepted)).isEqualTo(Claimed.TAKEN);
        ledger.close(closing(accepted, Outcome.ACCEPTED));
        assertThat(ledger.claim(claim("i-3", "n"))).isEqualTo(Claimed.BOUND);
    }

    @Test
    void anAttemptRefusedBeforeAnyCallIsWrittenClosedAndHoldsItsIdentity() {
        var escalation = escalation(NOW);
        Ending closed = Ending.of(new Verdict(Outcome.CLOSED, "weekend")).opening(NOW.plusSeconds(60));
        Claim refused = Claim.first(hold("i", NOW), null, escalation, attempt(escalation.id(), 1, NOW, closed));
        assertThat(ledger.claim(refused)).isEqualTo(Claimed.TAKEN);
        Map<String, Object> row =
                sql.rows("select-escalation", Map.of("id", escalation.id())).get(0);
        assertThat(row).containsEntry("outcome", "closed").containsEntry("reason", "weekend");
        assertThat(Rows.instant(row.get("opens_at"))).isEqualTo(NOW.plusSeconds(60));
        assertThat(ledger.claim(claim("i", "n"))).isEqualTo(Claimed.KNOWN);
    }

    @Test
    void oneBadRowDoesNotSpoilTheOthersOfItsBatch() throws InterruptedException {
        Claim bad = claim("i-bad", "n-".repeat(101)); // one character more than a key may have
        List<Claim> claims = IntStream.range(0, 40)
                .mapToObj(i -> i == 20 ? bad : claim("i-" + i, "n-" + i))
                .toList();
        List<Claimed> claimed = Race.run(claims, claim -> {
            if (claim == bad) {
                assertThatThrownBy(() -> ledger.claim(claim)).isInstanceOf(StoreUnavailable.class);
                return null;
            }
            return ledger.claim(claim);
        });
        assertThat(claimed).filteredOn(it -> it == Claimed.TAKEN).hasSize(39);
        assertThat(count("attempt")).isEqualTo(39);
    }

    private long count(String what) {
        return Counts.of(database, what);
    }
}
