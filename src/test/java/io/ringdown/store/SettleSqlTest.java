package io.ringdown.store;

import static io.ringdown.store.Samples.NOW;
import static io.ringdown.store.Samples.claim;
import static io.ringdown.store.Samples.closing;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SettleSqlTest extends EveryEngine {
    private final Claim claim = claim("i", "n");

    @Test
    void ofTwoWhoSettleAnAttemptOneIsHeard() {
        ledger.claim(claim);
        ledger.close(closing(claim, Outcome.UNCONFIRMED));

        assertThat(settle("accepted")).isEqualTo(1);
        assertThat(settle("unavailable")).isZero();
        assertThat(rowOf(claim)).containsEntry("outcome", "accepted").containsEntry("reason", "settled");
    }

    @Test
    void nothingElseIsSettled() {
        ledger.claim(claim);
        assertThat(settle("accepted")).isZero();
        ledger.close(closing(claim, Outcome.NO_AGENT));
        assertThat(settle("accepted")).isZero();
    }

    @Test
    void nothingIsSettledThatTheGatewayHasBegunToFindOut() {
        ledger.claim(claim);
        ledger.close(closing(claim, Outcome.UNCONFIRMED));
        sql.update(
                "mark-doubtful-attempt",
                Map.of("id", claim.attempt().escalation(), "n", 1, "tries", 1, "next", Rows.time(NOW)));

        assertThat(settle("unavailable")).isZero();
    }

    private int settle(String outcome) {
        return sql.update(
                "settle-attempt",
                Map.of(
                        "id",
                        claim.attempt().escalation(),
                        "n",
                        1,
                        "tries",
                        0,
                        "outcome",
                        outcome,
                        "at",
                        Rows.time(NOW),
                        "by",
                        "Camille",
                        "why",
                        new byte[] {1}));
    }
}
