package io.ringdown;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The settings of the installation, as the environment changes them: {@code ringdown.http.port} as {@code RINGDOWN_HTTP_PORT}. Camel would look
 * there by itself, but before it looks at what a command sets, so that a demo would take the database of a real gateway.
 */
final class Environment {
    private Environment() {}

    /** Every {@code ringdown.*} key of that file with its value, which the environment may replace. */
    static Map<String, String> settings(Path file, Map<String, String> environment) {
        Properties known = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            known.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read; it holds every setting", e);
        }
        Map<String, String> settings = new HashMap<>();
        known.stringPropertyNames().stream()
                .filter(name -> name.startsWith("ringdown."))
                .forEach(name -> settings.put(name, environment.getOrDefault(variable(name), known.getProperty(name))));
        return settings;
    }

    static String variable(String setting) {
        return setting.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
