package io.ringdown.store;

import static io.ringdown.store.Samples.NOW;
import static io.ringdown.store.Samples.claim;
import static io.ringdown.store.Samples.closing;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Outcome;
import java.sql.SQLException;
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

        assertThat(expire()).isZero();
        leaseEnds("+ interval '1' minute");
        assertThat(expire()).isZero();
        leaseEnds("- interval '1' second");
        assertThat(expire()).isEqualTo(1);
        assertThat(outcome(calling)).isEqualTo("unconfirmed");
        assertThat(outcome(closed)).isEqualTo("accepted");
    }

    @Test
    void aLeaseIsRenewedByItsOwnerBeforeItEnds() {
        ledger.claim(claim("i", "n"));

        assertThat(renew("owner-1", 900)).isZero();
        leaseEnds("+ interval '5' second");
        assertThat(renew("owner-2", 900)).isZero();
        assertThat(renew("owner-1", 900)).isEqualTo(1);
        assertThat(renew("owner-1", 900)).isZero();
    }

    @Test
    void aRowOlderThanAnyCallIsNotRenewed() {
        ledger.claim(claim("i", "n"));
        leaseEnds("+ interval '5' second");

        assertThat(renew("owner-1", 0)).isZero();
    }

    @Test
    void anotherOwnersRowsCanBeExpiredAtOnce() {
        ledger.claim(claim("i", "n"));
        assertThat(sql.update("expire-others", Map.of("owner", "owner-1"))).isZero();
        assertThat(sql.update("expire-others", Map.of("owner", "owner-2"))).isEqualTo(1);
    }

    @Test
    void theNumberOfAnUnconfirmedCallStaysBound() {
        ledger.claim(claim("i-1", "n"));
        leaseEnds("- interval '1' second");
        expire();
        assertThat(ledger.claim(claim("i-2", "n"))).isEqualTo(Claimed.BOUND);
    }

    @Test
    void expiredClaimsAreDeletedPageByPage() {
        for (String key : List.of("a", "b", "c")) {
            ledger.claim(claim(key, "n-" + key));
        }
        String end = page("").get("upto").toString();
        assertThat(end).isLessThan(page("").get("utmost").toString());

        assertThat(delete("", end, Duration.ofMinutes(10))).isZero();
        assertThat(delete("", end, Duration.ofMinutes(11))).isEqualTo(4);
        Map<String, Object> last = page(end);
        assertThat(last.get("upto")).isNull();
        assertThat(delete(end, last.get("utmost").toString(), Duration.ofMinutes(11)))
                .isEqualTo(2);
        assertThat(page("").values()).containsOnlyNulls();
    }

    private Map<String, Object> page(String after) {
        return sql.rows("select-claims-page", Map.of("after", after, "page", 3)).get(0);
    }

    private int delete(String after, String upto, Duration later) {
        return sql.update(
                "delete-expired-claims", Map.of("after", after, "upto", upto, "now", Rows.time(NOW.plus(later))));
    }

    private int expire() {
        return sql.update("expire-leases", Map.of());
    }

    /** As seen from now, by the database's clock. */
    private void leaseEnds(String then) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update attempt set lease_until = current_timestamp " + then);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Object outcome(Claim claim) {
        return rowOf(claim).get("outcome");
    }

    private int renew(String owner, int oldest) {
        return sql.update("renew-leases", Map.of("owner", owner, "oldest", Rows.time(NOW.minusSeconds(oldest))));
    }
}
