package io.ringdown.flow;

import io.ringdown.escalation.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** The {@code ringdown.*} keys of application.properties, as the environment overrides them. */
public final class Settings {
    private final Map<String, String> values;

    /** @param values by their whole names, such as {@code ringdown.http.port} */
    public Settings(Map<String, String> values) {
        this.values = values;
    }

    /** The value of {@code ringdown.<name>}, the empty text when it is not set. */
    public String text(String name) {
        return values.getOrDefault("ringdown." + name, "").strip();
    }

    /** @throws IllegalArgumentException when the value is no whole number in that range */
    public int number(String name, int least, int most) {
        String text = text(name);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, for both cases
        }
        throw new IllegalArgumentException(
                "ringdown." + name + " is \"" + text + "\"; it must be a whole number from " + least + " to " + most);
    }

    /** @throws IllegalArgumentException when the value is no duration with a unit */
    public Duration duration(String name) {
        try {
            return Durations.parse(text(name));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ringdown." + name + ": " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException when the value is no time such as 2026-11-28T10:00:00Z; null when it is empty */
    public Instant time(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "ringdown." + name + " is \"" + text + "\"; it must be a time such as 2026-11-28T10:00:00Z", e);
        }
    }

    /** The installation's folder. */
    public Path home() {
        return Path.of(text("home"));
    }

    /** Data folder; a relative one begins at the installation. */
    public Path data() {
        return home().resolve(text("data.dir"));
    }

    /** Folders that may hold mappings, platforms, messages and scenarios, in the order in which they count: the operator's own, then the shipped. */
    public List<Path> roots() {
        String custom = text("custom");
        return custom.isEmpty() ? List.of(home()) : List.of(home().resolve(custom), home());
    }
}
