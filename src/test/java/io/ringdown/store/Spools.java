package io.ringdown.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Spools whose vault every test of a database shares. */
final class Spools {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private Spools() {}

    /** One in a new folder. */
    static Spool of(Database database) {
        try {
            return in(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "spool-"), database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Spool in(Path folder, Database database) {
        return new Spool(folder, Vault.open(database, KEY, null));
    }
}
