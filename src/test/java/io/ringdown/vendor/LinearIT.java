package io.ringdown.vendor;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Limits;
import io.ringdown.mapping.Reply;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/**
 * What many threads see of tokens, gates and quotas is what one thread could have seen that did it all in some order. It stands beside the
 * integration tests because Lincheck rewrites what its JVM has loaded.
 */
class LinearIT {
    private static final StressOptions SOME = new StressOptions()
            .iterations(8)
            .invocationsPerIteration(300)
            .threads(3)
            .actorsPerThread(3);

    @Test
    void callersOfATokenSeeOneAfterTheOther() {
        SOME.check(OfTokens.class);
    }

    @Test
    void placesOfAGateAreTakenAndGivenBack() {
        SOME.check(OfGates.class);
    }

    @Test
    void aQuotaIsSpentOnce() {
        SOME.check(OfQuota.class);
    }

    /** One token, which is used, refused by the vendor, and fetched anew; each is named by its number. */
    public static class OfTokens {
        private static final Auth.OAuth2 AUTH = Clients.of("https://login.example/token", "id", "secret");

        private final ManualClock clock = new ManualClock();
        private final AtomicInteger fetched = new AtomicInteger();
        private final Tokens tokens = new Tokens(
                ask -> Token.of("" + fetched.incrementAndGet(), null, clock.instant(), Duration.ofHours(1), 0.5),
                clock,
                Runnable::run);

        @Operation
        public String token() {
            return tokens.token("acme", 1, AUTH).value();
        }

        @Operation
        public void refused(@Param(gen = IntGen.class, conf = "1:4") int n) {
            tokens.invalidate("acme", 1, AUTH, "" + n);
        }
    }

    /** A connection with two places. */
    public static class OfGates {
        private static final Limits TWO = new Limits(Duration.ofSeconds(20), 0, Duration.ZERO, 0, 2);

        private final Gates gates = new Gates(new GateSettings(50, 20, 50, Duration.ofSeconds(15), 3));
        private final Deque<Entry> inside = new ConcurrentLinkedDeque<>();

        @Operation
        public boolean enter() {
            Entry entry = gates.enter("acme", 1, TWO);
            if (entry.refusal().isPresent()) {
                return false;
            }
            inside.add(entry);
            return true;
        }

        @Operation
        public boolean leave() {
            Entry entry = inside.poll();
            if (entry == null) {
                return false;
            }
            entry.leave(new Reply.Answered(200, Map.of(), new byte[0]));
            return true;
        }
    }

    /** Three calls in a time that does not pass. */
    public static class OfQuota {
        private final Quota quota = new Quota(3, Duration.ofMinutes(10), 0, () -> 0);

        @Operation
        public boolean take() {
            return quota.take().isZero();
        }
    }
}
