package io.ringdown.store;

import static io.ringdown.store.Samples.NOW;
import static io.ringdown.store.Samples.claim;
import static io.ringdown.store.Samples.closing;
import static io.ringdown.store.Samples.corrected;
import static io.ringdown.store.Samples.further;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which escalation the store finds for what a request gives. */
final class KnownSqlTest extends EveryEngine {
    private final Claim first = claim("i", "n-1");

    @BeforeEach
    void oneEscalation() {
        ledger.claim(first);
    }

    @Test
    void anIdentityMeansTheEscalationThatHoldsIt() {
        assertThat(ids(Map.of("key", "i"))).containsExactly(id(first));
        assertThat(ids(Map.of("key", "other"))).isEmpty();
    }

    @Test
    void anIdComesBeforeTheIdentity() {
        Claim other = claim("other", "n-2");
        ledger.claim(other);
        assertThat(ids(Map.of("key", "i", "id", id(other)))).containsExactly(id(other));
        assertThat(ids(Map.of("key", "i", "id", "esc_nobody"))).containsExactly(id(first));
    }

    @Test
    void anIdIsKnownToItsBotOnItsConnectionForADay() {
        assertThat(ids(Map.of("id", id(first)))).containsExactly(id(first));
        assertThat(ids(Map.of("id", id(first), "bot", "other"))).isEmpty();
        assertThat(ids(Map.of("id", id(first), "connection", "other"))).isEmpty();
        assertThat(ids(Map.of("id", id(first), "since", Rows.time(NOW)))).isEmpty();
    }

    @Test
    void theLastCorrectionStandsForAllOfItsConversation() {
        Claim second = corrected(first, "n-2");
        Claim third = corrected(first, second, "n-3");
        ledger.claim(second);
        ledger.claim(third);
        assertThat(ids(Map.of("key", "i"))).containsExactly(id(third));
        for (Claim each : List.of(first, second, third)) {
            assertThat(ids(Map.of("id", id(each)))).containsExactly(id(third));
        }
        assertThat(ids(Map.of("key", "i", "corrections", ""))).containsExactly(id(first));
    }

    @Test
    void whatWasRefusedBesideAnEscalationMeansThatEscalation() {
        EscalationRow beside = Samples.escalation(NOW, id(first));
        ledger.claim(Claim.first(null, null, beside, Samples.attempt(beside.id(), 1, NOW)));
        assertThat(ids(Map.of("id", beside.id()))).containsExactly(id(first));
    }

    @Test
    void whatHasExpiredMeansNobodyThoughItsRowIsStillThere() {
        Instant over = first.identity().expires();
        assertThat(ids(Map.of("key", "i", "now", Rows.time(over.minusMillis(1)))))
                .containsExactly(id(first));
        assertThat(ids(Map.of("key", "i", "now", Rows.time(over)))).isEmpty();

        Claim second = corrected(first, "n-2");
        ledger.claim(second);
        assertThat(ids(Map.of("id", id(first)))).containsExactly(id(second));
        assertThat(ids(Map.of("id", id(first), "now", Rows.time(over.plus(Duration.ofDays(2))))))
                .containsExactly(id(first));
    }

    @Test
    void anAttemptIsFoundByItsNumber() {
        ledger.close(closing(first, Outcome.INVALID_NUMBER));
        ledger.claim(further(first, 2, "n-2"));
        assertThat(rows(Map.of("id", id(first))).get(0))
                .containsEntry("outcome", "calling")
                .containsEntry("n", 2);
        assertThat(rows(Map.of("id", id(first), "n", 1)).get(0))
                .containsEntry("outcome", "invalid-number")
                .containsEntry("asked", 1L);
    }

    private List<Object> ids(Map<String, Object> given) {
        return rows(given).stream().map(row -> row.get("id")).toList();
    }

    private List<Map<String, Object>> rows(Map<String, Object> given) {
        Map<String, Object> parameters = new HashMap<>(
                Map.of("key", "", "id", "", "bot", "shop", "connection", "genesys-fr", "corrections", "corrected:"));
        parameters.put("n", null);
        parameters.put("now", Rows.time(NOW));
        parameters.put("since", Rows.time(NOW.minusSeconds(1)));
        parameters.putAll(given);
        return sql.rows("select-known-escalation", parameters);
    }

    private static String id(Claim claim) {
        return claim.escalation().id();
    }
}
