package io.ringdown.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Grant;
import io.ringdown.mapping.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Gateways on one store whose vendor takes each refresh token once. */
class RenewalsTest {
    private static final Auth.OAuth2 AUTH = new Auth.OAuth2(
            "https://login.example/token",
            new Grant.Refresh("refreshToken", "r0"),
            "c",
            "s",
            false,
            null,
            Map.of(),
            null);

    private final ManualClock clock = new ManualClock();
    private final SharedStore store = new SharedStore();
    private final List<String> used = new ArrayList<>();
    private final AtomicInteger pauses = new AtomicInteger();
    private boolean rotates = true;
    private Reply.Kind refusal;

    /** Gives tokens of 1,000 s: {@code a1} and {@code r1}, then {@code a2} and {@code r2}. */
    private Issued vendor(Ask ask, String refreshToken) {
        if (rotates && used.contains(refreshToken)) {
            throw new TokenFailed(Reply.Kind.TOKEN_REFUSED, "invalid_grant");
        }
        used.add(refreshToken);
        int n = used.size();
        if (refusal != null) {
            throw new TokenFailed(refusal, "the rest of the answer is wrong", "r" + n);
        }
        return new Issued("a" + n, null, rotates ? "r" + n : null, clock.instant(), Duration.ofSeconds(1000));
    }

    private Renewals gateway() {
        return new Renewals(this::vendor, store, clock, () -> {
            pauses.incrementAndGet();
            clock.forward(Duration.ofMillis(100));
        });
    }

    private static String fetch(Renewals gateway, String refused) {
        return gateway.fetch(new Ask("acme", 1, AUTH, refused)).value();
    }

    @Test
    void oneRenewsAndTheOthersReadWhatItGot() {
        assertThat(fetch(gateway(), null)).isEqualTo("a1");
        assertThat(fetch(gateway(), null)).isEqualTo("a1");
        assertThat(used).containsExactly("r0");
        assertThat(store.current.refreshToken()).isEqualTo("r1");
    }

    @Test
    void theNextRenewalUsesTheTokenThatTheVendorGaveLast() {
        Renewals first = gateway();
        Renewals second = gateway();
        fetch(first, null);
        clock.forward(Duration.ofSeconds(950));
        assertThat(fetch(second, null)).isEqualTo("a2");
        assertThat(fetch(first, null)).isEqualTo("a2");
        assertThat(used).containsExactly("r0", "r1");
    }

    @Test
    void aVendorThatReplacesNothingKeepsItsToken() {
        rotates = false;
        fetch(gateway(), null);
        clock.forward(Duration.ofSeconds(950));
        assertThat(fetch(gateway(), null)).isEqualTo("a2");
        assertThat(used).containsExactly("r0", "r0");
    }

    @Test
    void aTokenThatTheVendorTakesNoMoreIsRenewedOnceForAll() {
        fetch(gateway(), null);
        assertThat(fetch(gateway(), "a1")).isEqualTo("a2");
        assertThat(fetch(gateway(), "a1")).isEqualTo("a2");
        assertThat(used).containsExactly("r0", "r1");
    }

    @Test
    void whoComesWhileAnotherRenewsWaitsForIt() {
        Renewals other = gateway();
        store.whenRefused = () -> {
            if (pauses.get() == 3) {
                store.claimed = false;
                fetch(other, null);
            }
        };
        store.claimed = true;
        assertThat(fetch(gateway(), null)).isEqualTo("a1");
        assertThat(used).containsExactly("r0");
    }

    @Test
    void whoWaitsTooLongHearsThatTheTokenIsDown() {
        store.claimed = true;
        assertThatThrownBy(() -> fetch(gateway(), null)).isInstanceOfSatisfying(TokenFailed.class, failed -> assertThat(
                        failed.reply().kind())
                .isEqualTo(Reply.Kind.TOKEN_DOWN));
        assertThat(used).isEmpty();
    }

    @Test
    void aRefusalGivesTheClaimBack() {
        used.add("r0");
        assertThatThrownBy(() -> fetch(gateway(), null)).isInstanceOfSatisfying(TokenFailed.class, failed -> assertThat(
                        failed.reply().kind())
                .isEqualTo(Reply.Kind.TOKEN_REFUSED));
        assertThat(store.claimed).isFalse();
        assertThat(store.current.renewals()).isZero();
    }

    @Test
    void aRefreshTokenOfAnAnswerThatIsRefusedOtherwiseIsKept() {
        fetch(gateway(), null);
        clock.forward(Duration.ofSeconds(950));
        refusal = Reply.Kind.NOT_RENDERED;
        assertThatThrownBy(() -> fetch(gateway(), null)).isInstanceOfSatisfying(TokenFailed.class, failed -> assertThat(
                        failed.reply().kind())
                .isEqualTo(Reply.Kind.NOT_RENDERED));
        assertThat(store.current.refreshToken()).isEqualTo("r2");
        assertThat(store.claimed).isFalse();

        refusal = null;
        assertThat(fetch(gateway(), null)).isEqualTo("a3");
        assertThat(used).containsExactly("r0", "r1", "r2");
    }

    @Test
    void suchATokenWaitsForAStoreThatIsDown() {
        Renewals gateway = gateway();
        refusal = Reply.Kind.TOKEN_DOWN;
        store.down = true;
        assertThatThrownBy(() -> fetch(gateway, null)).isInstanceOf(TokenFailed.class);
        refusal = null;
        store.down = false;
        assertThat(fetch(gateway, null)).isEqualTo("a2");
        assertThat(used).containsExactly("r0", "r1");
    }

    @Test
    void whatTheStoreRefusedIsUsedAndStoredLater() {
        Renewals gateway = gateway();
        store.down = true;
        assertThat(fetch(gateway, null)).isEqualTo("a1");
        assertThat(fetch(gateway, null)).as("not renewed again").isEqualTo("a1");
        assertThat(store.current.refreshToken()).isEqualTo("r0");

        store.down = false;
        gateway.storeLate();
        assertThat(store.current.refreshToken()).isEqualTo("r1");
        assertThat(used).containsExactly("r0");
        clock.forward(Duration.ofSeconds(950));
        assertThat(fetch(gateway, null)).isEqualTo("a2");
        assertThat(used).containsExactly("r0", "r1");
    }

    /** As the rows of one database behave. */
    private static final class SharedStore implements Rotations {
        private Rotation current = new Rotation(0, "r0", null);
        private boolean claimed;
        private boolean down;
        private Runnable whenRefused = () -> {};

        @Override
        public Rotation read(String connection, int version, String secret) {
            assertThat(secret).isEqualTo("refreshToken");
            return current;
        }

        @Override
        public boolean claim(String connection, int version, Rotation seen) {
            if (claimed) {
                whenRefused.run();
                return false;
            }
            claimed = seen.renewals() == current.renewals();
            return claimed;
        }

        @Override
        public boolean store(String connection, int version, String secret, Rotation next) {
            if (down) {
                throw new IllegalStateException("down");
            }
            boolean stored = next.renewals() == current.renewals() + 1;
            current = stored ? next : current;
            claimed = false;
            return stored;
        }

        @Override
        public void release(String connection, int version, Rotation seen) {
            claimed = false;
        }
    }
}
