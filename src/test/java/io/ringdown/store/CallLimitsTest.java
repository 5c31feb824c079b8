package io.ringdown.store;

import static io.ringdown.store.Samples.NOW;
import static io.ringdown.store.Samples.attempt;
import static io.ringdown.store.Samples.closing;
import static io.ringdown.store.Samples.corrected;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the store lets through of many calls, in the commit that claims them. */
final class CallLimitsTest extends EveryEngine {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Verdict NUMBER = new Verdict(Outcome.RATE_LIMITED, "number");
    private static final Verdict BOT = new Verdict(Outcome.RATE_LIMITED, "bot");

    private int claims;

    @Test
    void ofACrowdForOneNumberAsManyCallAsThereArePlacesWhicheverGatewayTheyAsk() throws InterruptedException {
        try (WaitingLedger other = new WaitingLedger(database.dataSource(), Spools.of(database))) {
            List<Claim> crowd =
                    IntStream.range(0, 60).mapToObj(i -> toNumber("n", NOW)).toList();
            List<Claimed> claimed =
                    Race.run(crowd, claim -> (crowd.indexOf(claim) % 2 == 0 ? ledger : other).claim(claim));

            assertThat(claimed).filteredOn(Claimed::taken).hasSize(3);
            assertThat(claimed)
                    .filteredOn(it -> !it.taken())
                    .extracting(Claimed::ending)
                    .hasSize(57)
                    .allSatisfy(ending -> assertThat(ending.verdict()).isEqualTo(NUMBER));
        }
        assertThat(count("attempt where outcome = 'calling'")).isEqualTo(3);
        assertThat(count("attempt where outcome = 'rate-limited' and reason = 'number' and retry_seconds = 86400"))
                .isEqualTo(57);
        assertThat(count("claim where \"key\" like 'guard-%'")).isEqualTo(3);
        assertThat(count("claim where \"key\" like 'n#%'")).isEqualTo(3);
    }

    @Test
    void aPlaceIsFreeAgainADayAfterItsCall() {
        ledger.claim(toNumber("n", NOW));
        ledger.claim(toNumber("n", NOW.plusSeconds(1)));
        ledger.claim(toNumber("n", NOW.plusSeconds(2)));

        Ending early =
                ledger.claim(toNumber("n", NOW.plus(A_DAY).minusSeconds(60))).ending();
        assertThat(early.verdict()).isEqualTo(NUMBER);
        assertThat(early.retryAfter()).hasSeconds(60);
        assertThat(ledger.claim(toNumber("n", NOW.plus(A_DAY)))).isEqualTo(Claimed.TAKEN);
        assertThat(ledger.claim(toNumber("n", NOW.plus(A_DAY))).ending().retryAfter())
                .hasSeconds(1);
    }

    @Test
    void aCallThatRangNobodyGivesItsPlaceBack() {
        for (int i = 0; i < 5; i++) {
            Claim busy = toNumber("n", NOW);
            assertThat(ledger.claim(busy)).isEqualTo(Claimed.TAKEN);
            ledger.close(closing(busy, Outcome.NO_AGENT));
        }
        for (Outcome outcome : List.of(Outcome.ACCEPTED, Outcome.UNCONFIRMED, Outcome.ACCEPTED)) {
            Claim rang = toNumber("n", NOW);
            assertThat(ledger.claim(rang)).isEqualTo(Claimed.TAKEN);
            ledger.close(closing(rang, outcome));
        }
        assertThat(ledger.claim(toNumber("n", NOW)).ending().verdict()).isEqualTo(NUMBER);
    }

    @Test
    void aCorrectionToANumberWithoutAPlaceLeavesTheFirstCallAsItIs() {
        IntStream.range(0, 3).forEach(i -> ledger.claim(toNumber("n", NOW)));
        Claim first = Samples.claim("i", "first");
        ledger.claim(first);

        Claimed refused = ledger.claim(corrected(first, "guard-of-another-bot").within(places("n", NOW)));
        assertThat(refused.ending().verdict()).isEqualTo(NUMBER);
        assertThat(ledger.claim(corrected(first, "second"))).isEqualTo(Claimed.TAKEN);
    }

    @Test
    void ofACrowdOfOneBotAsManyCallAsItsHourHasWhicheverGatewayTheyAsk() throws InterruptedException {
        try (WaitingLedger other = new WaitingLedger(database.dataSource(), Spools.of(database))) {
            List<Claim> crowd = IntStream.range(0, 60)
                    .mapToObj(i -> ofBot("shop", "n-" + i, NOW.plusSeconds(2700), 5))
                    .toList();
            List<Claimed> claimed =
                    Race.run(crowd, claim -> (crowd.indexOf(claim) % 2 == 0 ? ledger : other).claim(claim));

            assertThat(claimed).filteredOn(Claimed::taken).hasSize(5);
            assertThat(claimed).filteredOn(it -> !it.taken()).hasSize(55).allSatisfy(it -> {
                assertThat(it.ending().verdict()).isEqualTo(BOT);
                assertThat(it.ending().retryAfter()).hasMinutes(15);
            });
        }
        assertThat(count("claim where \"key\" like 'n-%'"))
                .as("places that are taken")
                .isEqualTo(5);
        assertThat(ledger.claim(ofBot("other", "n", NOW, 5))).isEqualTo(Claimed.TAKEN);
        assertThat(ledger.claim(ofBot("shop", "n", NOW.plusSeconds(3600), 5))).isEqualTo(Claimed.TAKEN);
    }

    @Test
    void whatOneNumberHasTooManyOfCostsItsBotNothing() {
        IntStream.range(0, 3).forEach(i -> ledger.claim(toNumber("n", NOW)));
        assertThat(ledger.claim(ofBot("shop", "n", NOW, 1)).ending().verdict()).isEqualTo(NUMBER);
        assertThat(ledger.claim(ofBot("shop", "m", NOW, 1))).isEqualTo(Claimed.TAKEN);
        assertThat(ledger.claim(ofBot("shop", "l", NOW, 1)).ending().verdict()).isEqualTo(BOT);
    }

    @Test
    void pastHoursAreDeleted() throws SQLException {
        ledger.claim(ofBot("shop", "n", Instant.now(), 5));
        ledger.claim(ofBot("shop", "m", Instant.now().minus(A_DAY.multipliedBy(2)), 5));
        assertThat(sql.update("delete-past-hours", Map.of())).isEqualTo(1);
        assertThat(count("bot_hour")).isEqualTo(1);
    }

    private Claim toNumber(String number, Instant at) {
        return claim(number, at, places(number, at));
    }

    private Claim ofBot(String bot, String number, Instant at, int most) {
        Instant hour = at.truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        return claim(number, at, new Allowance(places(number, at).places(), new Allowance.BotHour(bot, hour, most)));
    }

    /** As of another bot each, so that no guard stands against it. */
    private Claim claim(String number, Instant at, Allowance allowance) {
        int unique = claims++;
        EscalationRow escalation = Samples.escalation(at);
        return Claim.first(
                        Samples.hold("i-" + unique, at),
                        Samples.hold("guard-" + number + unique, at),
                        escalation,
                        attempt(escalation.id(), 1, at))
                .within(allowance);
    }

    private static Allowance places(String number, Instant at) {
        return new Allowance(
                IntStream.rangeClosed(1, 3)
                        .mapToObj(place -> new Hold(number + "#" + place, at.plus(A_DAY)))
                        .toList(),
                null);
    }

    private long count(String what) {
        return Counts.of(database, what);
    }
}
