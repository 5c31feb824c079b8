package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Intake;
import io.ringdown.store.SimulatedStore;
import io.ringdown.store.Spool;
import io.ringdown.store.SteppedLedger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What claims ask of the ledger, and what they make of its answers. */
class ClaimLedgerTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Waiting STILL = new Waiting() {
        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public void until(CompletableFuture<?> done, long deadlineNanos) {
            throw new AssertionError("nobody waits here");
        }
    };

    @TempDir
    Path folder;

    private final SimulatedStore store = new SimulatedStore();
    private final List<Duration> waited = new ArrayList<>();
    private Claims claims;

    @BeforeEach
    void open() {
        var vault = store.vault();
        var ledger = new SteppedLedger(
                store.through(new SimulatedStore.Faults() {}),
                new Spool(folder, vault),
                STILL::nanos,
                (answer, most, turn) -> {
                    waited.add(most);
                    turn.run();
                    return answer.isDone();
                });
        claims = new Claims(
                ledger.ledger(),
                vault,
                new ClaimRows(vault, new SaidSeal(vault, Admins.JSON), "owner"),
                new Allowances(5, vault),
                new Recollection(vault, Admins.JSON),
                new Running(STILL, Runnable::run),
                new Restores(null, null, null, CLOCK),
                CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsKnownAlreadyHasNoAttemptOfItsOwn() {
        assertThat(claimed(4_500).attempt).isNotNull();

        Journey second = claimed(4_500);
        assertThat(second.looking).isTrue();
        assertThat(second.attempt).isNull();
    }

    @Test
    void aClaimWaitsForWhatIsLeftOfTheDeadline() {
        claimed(700);
        claimed(-1);
        assertThat(waited).containsExactly(Duration.ofMillis(700), Duration.ZERO);
    }

    /** A request for one number, claimed so long before its deadline. */
    private Journey claimed(long millis) {
        var bot = PlainBot.named("fr");
        byte[] body = "{\"phone\": \"06 39 98 00 01\", \"country\": \"FR\"}".getBytes(StandardCharsets.UTF_8);
        var escalation = Intake.read(body, "application/json", "c", null, bot);
        Journey journey = new Journey(bot, escalation, SimulatedGateway.CONNECTION, null, millis * 1_000_000);
        Exchange exchange = Admins.exchange("");
        exchange.setProperty(Journey.PROPERTY, journey);
        new Recognition(store.vault(), CLOCK).identify(exchange);
        Simulation.done(claims.claim(exchange));
        return journey;
    }
}
