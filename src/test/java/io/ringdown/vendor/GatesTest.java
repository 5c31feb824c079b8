package io.ringdown.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import io.ringdown.mapping.Limits;
import io.ringdown.mapping.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatesTest {
    private static final GateSettings QUICK = new GateSettings(4, 4, 50, Duration.ofSeconds(15), 2);
    private static final Verdict BREAKER = new Verdict(Outcome.UNAVAILABLE, "breaker");
    private static final Reply OK = answered(200);
    private static final Reply DOWN = new Reply.Failed(Reply.Kind.NOT_CONNECTED, "refused");

    private final ManualClock clock = new ManualClock();
    private final Gates gates = new Gates(QUICK, clock, clock::nanos);

    @Test
    void anUnreachedVendorIsLeftAloneAndTriedAgainLater() {
        calls(4, DOWN);
        assertThat(verdict()).isEqualTo(BREAKER);
        assertThat(gates.states().get("acme").breaker()).isEqualTo("OPEN");

        clock.forward(Duration.ofSeconds(14));
        assertThat(verdict()).isEqualTo(BREAKER);

        clock.forward(Duration.ofSeconds(2));
        calls(2, OK);
        assertThat(gates.states().get("acme").breaker()).isEqualTo("CLOSED");
        calls(1, OK);
    }

    @Test
    void whoOnlyAsksWhetherToCallFindsTheVendorTriedAgainLater() {
        assertThat(gates.admits("acme", 1)).isTrue();
        calls(4, DOWN);
        assertThat(gates.admits("acme", 1)).isFalse();
        assertThat(gates.admits("acme", 2)).as("a new version").isTrue();

        clock.forward(Duration.ofSeconds(16));
        for (int i = 0; i < 10; i++) {
            assertThat(gates.admits("acme", 1)).as("asking takes no trial").isTrue();
        }
        calls(2, OK);
        assertThat(gates.states().get("acme").breaker()).isEqualTo("CLOSED");
    }

    @Test
    void aTrialThatFailsOpensItAgain() {
        calls(4, DOWN);
        clock.forward(Duration.ofSeconds(16));
        calls(2, DOWN);
        assertThat(verdict()).isEqualTo(BREAKER);
    }

    @Test
    void onlyAsManyTrialsAsSetAreUnderWayAtOnce() {
        calls(4, DOWN);
        clock.forward(Duration.ofSeconds(16));
        Entry first = enter();
        Entry second = enter();
        assertThat(verdict()).isEqualTo(BREAKER);
        first.leave(OK);
        second.leave(OK);
        calls(1, OK);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.Kind.class,
            names = {"NOT_CONNECTED", "BEGUN", "TOKEN_DOWN"})
    void whatTheVendorDidNotAnswerCountsAgainstIt(Reply.Kind kind) {
        calls(4, new Reply.Failed(kind, "x"));
        assertThat(verdict()).isEqualTo(BREAKER);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void serverErrorsCountAgainstIt(int status) {
        calls(4, answered(status));
        assertThat(verdict()).isEqualTo(BREAKER);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 404, 422, 429})
    void anyOtherAnswerShowsThatItWorks(int status) {
        calls(20, answered(status));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.Kind.class,
            names = {"TOKEN_REFUSED", "NOT_RENDERED"})
    void ourOwnMistakesSayNothingOfTheVendor(Reply.Kind kind) {
        calls(20, new Reply.Failed(kind, "x"));
        assertThat(gates.states().get("acme").failurePercent()).isZero();
    }

    @Test
    void leavingWithoutAReplySaysNothingOfTheVendor() {
        calls(20, null);
    }

    @Test
    void concurrencyIsRefusedAtOnceAndGivenBackOnce() {
        Limits two = limits(0, Duration.ZERO, 0, 2);
        Entry first = gates.enter("acme", 1, two);
        gates.enter("acme", 1, two);
        Ending refused = gates.enter("acme", 1, two).refusal().orElseThrow();
        assertThat(refused.verdict()).isEqualTo(new Verdict(Outcome.RATE_LIMITED, "concurrency"));
        assertThat(refused.retryAfter()).isPositive();
        assertThat(gates.states().get("acme").underWay()).isEqualTo(2);

        first.leave(OK);
        first.leave(OK);
        assertThat(gates.enter("acme", 1, two).refusal()).isEmpty();
        assertThat(gates.enter("acme", 1, two).refusal()).isPresent();
    }

    @Test
    void theQuotaSaysWhenToComeAgainAndHoldsNoPlace() {
        Limits slow = limits(2, Duration.ofMinutes(1), 2, 5);
        gates.enter("acme", 1, slow).leave(OK);
        gates.enter("acme", 1, slow).leave(OK);
        Ending refused = gates.enter("acme", 1, slow).refusal().orElseThrow();

        assertThat(refused.verdict()).isEqualTo(new Verdict(Outcome.RATE_LIMITED, "quota"));
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(gates.states().get("acme").underWay()).isZero();
        clock.forward(Duration.ofMinutes(1));
        assertThat(gates.enter("acme", 1, slow).refusal()).isEmpty();
    }

    @Test
    void anOpenBreakerUsesUpNoQuota() {
        Limits slow = limits(5, Duration.ofHours(1), 5, 5);
        for (int i = 0; i < 4; i++) {
            gates.enter("acme", 1, slow).leave(DOWN);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(gates.enter("acme", 1, slow).refusal()).isPresent();
        }
        clock.forward(Duration.ofSeconds(16));
        assertThat(gates.enter("acme", 1, slow).refusal()).isEmpty();
    }

    @Test
    void aNewVersionStartsWithAClosedBreakerAndTheSameQuota() {
        Limits slow = limits(4, Duration.ofHours(1), 4, 5);
        for (int i = 0; i < 4; i++) {
            gates.enter("acme", 1, slow).leave(DOWN);
        }
        assertThat(gates.enter("acme", 2, slow).refusal().orElseThrow().verdict())
                .isEqualTo(new Verdict(Outcome.RATE_LIMITED, "quota"));
        assertThat(gates.enter("acme", 3, Limits.DEFAULT).refusal()).isEmpty();
    }

    @Test
    void connectionsDoNotShareAGate() {
        calls(4, DOWN);
        assertThat(gates.enter("other", 1, Limits.DEFAULT).refusal()).isEmpty();
        gates.forget("acme");
        assertThat(gates.states()).containsOnlyKeys("other");
    }

    private void calls(int count, Reply reply) {
        for (int i = 0; i < count; i++) {
            Entry entry = enter();
            assertThat(entry.refusal()).isEmpty();
            entry.leave(reply);
        }
    }

    private Entry enter() {
        return gates.enter("acme", 1, Limits.DEFAULT);
    }

    private Verdict verdict() {
        return enter().refusal().orElseThrow().verdict();
    }

    private static Limits limits(int rate, Duration window, int burst, int concurrency) {
        return new Limits(Duration.ofSeconds(20), rate, window, burst, concurrency);
    }

    private static Reply answered(int status) {
        return new Reply.Answered(status, Map.of(), new byte[0]);
    }
}
