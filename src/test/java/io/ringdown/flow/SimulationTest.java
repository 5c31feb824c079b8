package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.store.SimulatedStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The guarantees in worlds full of trouble: as many as fit 15 s, from the first seed on, so that every build plays the same; as many as fit
 * {@code simulation.seconds}, from a random seed on; or the one of {@code simulation.seed}.
 */
class SimulationTest {
    private static final Integer SECONDS = Integer.getInteger("simulation.seconds");
    private static final Long SEED = Long.getLong("simulation.seed");

    @TempDir
    static Path folder;

    private static SimulatedStore store;
    private static int worlds;

    @BeforeAll
    static void open() {
        Configurator.setLevel("ringdown", Level.OFF); // they would tell of every trouble
        store = new SimulatedStore();
    }

    @AfterAll
    static void close() {
        store.close();
        Configurator.setLevel("ringdown", Level.INFO);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void theSameSeedTellsTheSameStory(long seed) {
        assertThat(run(seed).log()).isEqualTo(run(seed).log()).hasSizeGreaterThan(50);
    }

    @Test
    void nobodyIsCalledTwiceNothingIsLostAndNobodyWaitsTooLong() {
        long first = SEED != null
                ? SEED
                : SECONDS == null ? 1 : ThreadLocalRandom.current().nextInt(1_000_000) * 1_000L;
        long end = System.nanoTime()
                + Duration.ofSeconds(SECONDS == null ? 15 : SECONDS).toNanos();
        long seed = first;
        long steps = 0;
        do {
            steps += run(seed++).steps();
        } while (SEED == null && System.nanoTime() - end < 0);
        System.out.printf("simulation: seeds %d to %d, %d steps%n", first, seed - 1, steps);
    }

    /** @throws AssertionError with the whole story when a guarantee does not hold */
    private static Simulation run(long seed) {
        Simulation world = new Simulation(seed, store, folder.resolve("world-" + worlds++));
        try {
            world.run();
        } catch (AssertionError | RuntimeException failure) {
            String story = String.join("\n", world.log());
            throw new AssertionError(
                    failure.getMessage() + ". It is told again by -Dsimulation.seed=" + seed + ":\n" + story, failure);
        }
        return world;
    }
}
