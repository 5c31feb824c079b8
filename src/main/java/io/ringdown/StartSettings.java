package io.ringdown;

import io.ringdown.flow.Settings;
import io.ringdown.mapping.MappingFolders;
import io.ringdown.mapping.Platforms;
import io.ringdown.mapping.cell.Bounds;
import io.ringdown.scenario.Scenarios;
import io.ringdown.store.Database;
import io.ringdown.vendor.GateSettings;

/** What the settings say of the store, of mappings and of breakers. Values out of range stop the start. */
final class StartSettings {
    private StartSettings() {}

    static Database database(Settings settings) {
        return Database.open(
                settings.home().resolve("sql"),
                settings.data(),
                given(settings, "db.url"),
                settings.text("db.user"),
                settings.text("db.password"),
                settings.number("db.pool", 2, 200));
    }

    static MappingFolders mappings(Settings settings) {
        return new MappingFolders(
                settings.roots().stream().map(root -> root.resolve("mappings")).toList(), bounds(settings));
    }

    static Scenarios scenarios(Settings settings) {
        return Scenarios.load(
                settings.roots().stream().map(root -> root.resolve("scenarios")).toList());
    }

    private static Bounds bounds(Settings settings) {
        return new Bounds(
                settings.duration("cell.time"),
                settings.number("cell.depth", 5, 500),
                settings.number("document.max", 1_000, 10_000_000));
    }

    static Platforms platforms(Settings settings) {
        return Platforms.load(
                settings.roots().stream().map(root -> root.resolve("platforms")).toList(), bounds(settings));
    }

    static GateSettings gates(Settings settings) {
        return new GateSettings(
                settings.number("breaker.window", 5, 1_000),
                settings.number("breaker.least", 1, 1_000),
                settings.number("breaker.failures", 1, 100),
                settings.duration("breaker.wait"),
                settings.number("breaker.trial", 1, 100));
    }

    /** The setting, or null when it is empty. */
    static String given(Settings settings, String name) {
        String text = settings.text(name);
        return text.isEmpty() ? null : text;
    }
}
