package io.ringdown.store;

import static io.ringdown.store.Samples.NOW;
import static io.ringdown.store.Samples.claim;
import static io.ringdown.store.Samples.closing;
import static io.ringdown.store.Samples.further;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Outcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What bots are owed, as the statements of the callbacks see it. */
final class CallbacksSqlTest extends EveryEngine {
    private static final Instant DUE = NOW.plusSeconds(6);

    private final Claim claim = claim("i", "n").owing(new Owed("shop", DUE));

    @Test
    void anAttemptIsToldOnceItHasEndedAndItsBotHasLeft() {
        ledger.claim(claim);
        assertThat(due(DUE)).isEmpty();

        ledger.close(closing(claim, Outcome.ACCEPTED));

        assertThat(due(DUE.minusMillis(1))).isEmpty();
        assertThat(due(DUE)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("escalation", claim.attempt().escalation())
                .containsEntry("bot", "shop")
                .containsEntry("outcome", "accepted"));
    }

    @Test
    void aBotThatWantsNoCallbackHasNoRow() {
        Claim other = claim("i", "n");
        ledger.claim(other);
        ledger.close(closing(other, Outcome.ACCEPTED));

        assertThat(due(DUE)).isEmpty();
    }

    @Test
    void ofTwoGatewaysOneSendsATry() {
        ended(Outcome.ACCEPTED);

        assertThat(take(0)).isEqualTo(1);
        assertThat(take(0)).isZero();
        assertThat(due(DUE)).isEmpty();
        assertThat(due(DUE.plusSeconds(60))).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("tries", 1));
    }

    @Test
    void whatABotHasHeardIsNotToldAgain() {
        ended(Outcome.ACCEPTED);

        tell("accepted");

        assertThat(due(DUE)).isEmpty();
        assertThat(take(0)).isZero();
        assertThat(past(NOW)).isEqualTo(1);
    }

    @Test
    void whoHeardUnconfirmedIsToldWhatSomebodyFoundOut() {
        ended(Outcome.UNCONFIRMED);
        take(0);
        tell("unconfirmed");
        assertThat(due(DUE)).isEmpty();
        assertThat(past(NOW)).isZero();

        sql.update(
                "settle-attempt",
                with(Map.of("tries", 0, "outcome", "accepted", "by", "Camille", "why", new byte[] {1})));

        assertThat(due(DUE)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("outcome", "accepted")
                .containsEntry("tries", 0));
    }

    @Test
    void whatNobodySettlesIsForgotten() {
        ended(Outcome.UNCONFIRMED);
        tell("unconfirmed");

        assertThat(past(NOW.plusMillis(1))).isEqualTo(1);
    }

    @Test
    void anAttemptThatAnotherFollowedIsNotToldAnyMore() {
        ended(Outcome.INVALID_NUMBER);
        ledger.claim(further(claim, 2, "n-2"));

        assertThat(past(NOW)).isEqualTo(1);
    }

    @Test
    void oneBotIsToldOfTenAtATimeSoThatTheOthersGoOn() {
        for (int i = 0; i < 12; i++) {
            Claim one = claim("i-" + i, "n-" + i).owing(new Owed("shop", DUE));
            ledger.claim(one);
            ledger.close(closing(one, Outcome.ACCEPTED));
        }
        Claim other = claim("j", "m").owing(new Owed("other", DUE.plusSeconds(1)));
        ledger.claim(other);
        ledger.close(closing(other, Outcome.ACCEPTED));

        List<Map<String, Object>> due = due(DUE.plusSeconds(1));
        assertThat(due).hasSize(11);
        assertThat(due.subList(0, 2)).extracting(row -> row.get("bot")).containsExactlyInAnyOrder("shop", "other");
    }

    private void ended(Outcome outcome) {
        ledger.claim(claim);
        ledger.close(closing(claim, outcome));
    }

    private List<Map<String, Object>> due(Instant now) {
        return sql.rows("select-due-callbacks", Map.of("now", Rows.time(now)));
    }

    private int take(int tries) {
        return sql.update(
                "claim-callback",
                with(Map.of("tries", tries, "outcome", "accepted", "next", Rows.time(DUE.plusSeconds(60)))));
    }

    private void tell(String outcome) {
        assertThat(sql.update("tell-callback", with(Map.of("outcome", outcome, "now", Rows.time(NOW)))))
                .isEqualTo(1);
    }

    private int past(Instant oldest) {
        return sql.update("delete-past-callbacks", Map.of("oldest", Rows.time(oldest)));
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("id", claim.attempt().escalation());
        parameters.put("n", 1);
        parameters.put("at", Rows.time(NOW));
        return parameters;
    }
}
