package io.ringdown;

import io.ringdown.vendor.ManualClock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test of the connection {@code desk}, which is open from Monday to Friday, 09:00 to 18:00 in Paris; each begins on a Sunday. */
abstract class EverySunday {
    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    static final ManualClock CLOCK = new ManualClock();

    private static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");

    static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.with(Map.of(), CLOCK);
        stage.desk("desk", stage.vendor.origin());
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @BeforeEach
    void sunday() {
        CLOCK.set(SUNDAY);
    }
}
