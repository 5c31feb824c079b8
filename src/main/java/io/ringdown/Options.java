package io.ringdown;

import io.ringdown.flow.Settings;
import io.ringdown.mapping.Bounds;
import io.ringdown.store.Database;
import io.ringdown.vendor.GateSettings;

/** Groups of settings in the shape that each part wants. */
final class Options {
    private Options() {}

    static Bounds bounds(Settings settings) {
        return new Bounds(
                settings.duration("cell.time"),
                settings.number("cell.depth", 5, 500),
                settings.number("document.max", 1_000, 10_000_000));
    }

    static GateSettings gates(Settings settings) {
        return new GateSettings(
                settings.number("breaker.window", 5, 1_000),
                settings.number("breaker.least", 1, 1_000),
                settings.number("breaker.failures", 1, 100),
                settings.duration("breaker.wait"),
                settings.number("breaker.trial", 1, 100));
    }

    static Database database(Settings settings) {
        return Database.open(
                settings.home().resolve("sql"),
                settings.data(),
                given(settings, "db.url"),
                settings.text("db.user"),
                settings.text("db.password"),
                settings.number("db.pool", 2, 200));
    }

    /** The value, or null when there is none. */
    static String given(Settings settings, String name) {
        String text = settings.text(name);
        return text.isEmpty() ? null : text;
    }
}
