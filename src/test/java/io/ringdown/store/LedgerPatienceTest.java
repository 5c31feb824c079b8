package io.ringdown.store;

import static io.ringdown.store.Samples.claim;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long callers wait for a ledger whose database does not answer. */
class LedgerPatienceTest {
    @Test
    void aClaimWaitsNoLongerThanItsCallerAndNoLongerThanTheLedger() {
        List<Duration> waited = new ArrayList<>();
        try (Database database = Engine.H2_MEMORY.open()) {
            SteppedLedger stepped = new SteppedLedger(
                    database.dataSource(), Spools.of(database), System::nanoTime, (answer, most, turn) -> {
                        waited.add(most);
                        return false;
                    });
            for (Duration most : List.of(Duration.ofSeconds(1), Duration.ofMinutes(1))) {
                assertThat(stepped.ledger().claim(claim("i", "n"), most))
                        .failsWithin(Duration.ZERO)
                        .withThrowableThat()
                        .havingCause()
                        .isInstanceOf(StoreUnavailable.class)
                        .withMessage("The database did not answer in time.");
            }
            assertThat(waited).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));

            stepped.turn();
            assertThat(Counts.of(database, "attempt")).isZero();
        }
    }
}
