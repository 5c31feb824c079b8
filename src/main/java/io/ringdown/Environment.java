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
 * Settings that the environment gives: {@code ringdown.http.port} as {@code RINGDOWN_HTTP_PORT}. Camel would look there by itself, but before it
 * looks at what a command sets, so that a demo would take the database of a real gateway.
 */
final class Environment {
    private Environment() {}

    /** The settings of that file that the environment changes. */
    static Map<String, String> settings(Path file, Map<String, String> environment) {
        Properties known = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            known.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read; it holds every setting", e);
        }
        Map<String, String> given = new HashMap<>();
        known.stringPropertyNames().stream()
                .filter(name -> name.startsWith("ringdown."))
                .filter(name -> environment.containsKey(variable(name)))
                .forEach(name -> given.put(name, environment.get(variable(name))));
        return given;
    }

    static String variable(String setting) {
        return setting.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
