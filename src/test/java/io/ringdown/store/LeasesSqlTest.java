package io.ringdown.store;

import static io.ringdown.store.Samples.NOW;
import static io.ringdown.store.Samples.claim;
import static io.ringdown.store.Samples.closing;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LeasesSqlTest extends EveryEngine {
    @Test
    void onlyAnExpiredLeaseBecomesUnconfirmed() {
        Claim calling = claim("i-1", "n-1");
        Claim closed = claim("i-2", "n-2");
        ledger.claim(calling);
        ledger.claim(closed);
        ledger.close(closing(closed, Outcome.ACCEPTED));

        assertThat(expire(Duration.ofSeconds(20))).isZero();
        assertThat(expire(Duration.ofSeconds(21))).isEqualTo(1);
        assertThat(outcome(calling)).isEqualTo("unconfirmed");
        assertThat(outcome(closed)).isEqualTo("accepted");
    }

    @Test
    void aRenewedLeaseHolds() {
        Claim calling = claim("i", "n");
        ledger.claim(calling);

        assertThat(renew("owner-2", 900)).isZero();
        assertThat(renew("owner-1", 900)).isEqualTo(1);
        assertThat(expire(Duration.ofSeconds(59))).isZero();
        assertThat(outcome(calling)).isEqualTo("calling");
    }

    @Test
    void aRowOlderThanAnyCallIsNotRenewed() {
        ledger.claim(claim("i", "n"));

        assertThat(renew("owner-1", 0)).isZero();
    }

    @Test
    void anotherOwnersRowsCanBeExpiredAtOnce() {
        ledger.claim(claim("i", "n"));
        assertThat(sql.update("expire-others", Map.of("owner", "owner-1", "now", Rows.time(NOW))))
                .isZero();
        assertThat(sql.update("expire-others", Map.of("owner", "owner-2", "now", Rows.time(NOW))))
                .isEqualTo(1);
    }

    @Test
    void theNumberOfAnUnconfirmedCallStaysBound() {
        ledger.claim(claim("i-1", "n"));
        expire(Duration.ofSeconds(21));
        assertThat(ledger.claim(claim("i-2", "n"))).isEqualTo(Claimed.BOUND);
    }

    @Test
    void expiredClaimsAreDeletedInPortions() {
        for (String key : List.of("a", "b", "c")) {
            ledger.claim(claim(key, "n-" + key));
        }
        assertThat(delete(Duration.ofMinutes(10))).isZero();
        assertThat(delete(Duration.ofMinutes(11))).isEqualTo(4);
        assertThat(delete(Duration.ofMinutes(11))).isEqualTo(2);
    }

    private int delete(Duration later) {
        return sql.update("delete-expired-claims", Map.of("now", Rows.time(NOW.plus(later)), "limit", 4));
    }

    private int expire(Duration later) {
        return sql.update("expire-leases", Map.of("now", Rows.time(NOW.plus(later))));
    }

    private Object outcome(Claim claim) {
        return rowOf(claim).get("outcome");
    }

    private int renew(String owner, int oldest) {
        return sql.update(
                "renew-leases",
                Map.of(
                        "owner", owner,
                        "due", Rows.time(NOW.plusSeconds(30)),
                        "oldest", Rows.time(NOW.minusSeconds(oldest)),
                        "until", Rows.time(NOW.plusSeconds(60))));
    }
}
