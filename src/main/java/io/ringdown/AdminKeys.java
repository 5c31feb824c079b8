package io.ringdown;

import io.ringdown.cli.RunningGateway.AdminKey;
import io.ringdown.flow.Caller;
import io.ringdown.flow.Role;
import io.ringdown.flow.Settings;
import io.ringdown.store.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/** The keys of people: given as settings, the admin's else made on first start into a file that only the owner reads. */
final class AdminKeys {
    private AdminKeys() {}

    static AdminKey admin(Settings settings) {
        String given = settings.text("admin.key");
        if (!given.isEmpty()) {
            return new AdminKey(given, "RINGDOWN_ADMIN_KEY");
        }
        Path file = settings.data().resolve("admin.key");
        try {
            if (Files.notExists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Keys.make() + "\n");
            }
            return new AdminKey(Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The admin key's file " + file + " cannot be read or made", e);
        }
    }

    /** Callers of every role but bot, by the hash of their key. */
    static Map<String, Caller> people(Settings settings, AdminKey admin) {
        Map<String, Caller> people = new HashMap<>();
        people(people, Role.VIEWER, settings.text("viewer.key"));
        people(people, Role.INTEGRATOR, settings.text("integrator.key"));
        people(people, Role.ADMIN, admin.key());
        return people;
    }

    private static void people(Map<String, Caller> people, Role role, String key) {
        if (!key.isEmpty()) {
            people.put(Keys.hash(key), new Caller(role.name().toLowerCase(java.util.Locale.ROOT), role, null));
        }
    }
}
