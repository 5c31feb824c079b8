package io.ringdown;

import io.ringdown.cli.RunningGateway.AdminKey;
import io.ringdown.flow.Settings;
import io.ringdown.flow.http.Caller;
import io.ringdown.flow.http.Role;
import io.ringdown.store.KeyFile;
import io.ringdown.store.Keys;
import io.ringdown.store.UnusableStore;
import java.nio.file.Path;
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
        Path path = settings.data().resolve("admin.key");
        KeyFile file = new KeyFile(path);
        if (!file.exists()) {
            file.write(Keys.make());
        }
        String key = file.read();
        if (key.isEmpty()) {
            throw new UnusableStore(
                    "The key file " + path + " is empty. Delete it, and a new key is made at the next start.");
        }
        return new AdminKey(key, path.toString());
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
