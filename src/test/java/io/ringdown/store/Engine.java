package io.ringdown.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The databases that every statement is tested on; each {@link #open} makes a new one. */
enum Engine {
    H2_FILE {
        @Override
        Database open() {
            try {
                return Database.open(SQL, Files.createTempDirectory(Path.of("target"), "h2-"), null, null, null, 8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    H2_MEMORY {
        @Override
        Database open() {
            return Database.open(SQL, null, "jdbc:h2:mem:" + UUID.randomUUID(), null, null, 8);
        }
    },
    POSTGRESQL {
        @Override
        Database open() {
            return Database.open(SQL, null, Postgres.newDatabase(), "postgres", "postgres", 8);
        }
    };

    static final Path SQL = Path.of("sql");

    private static final Map<Engine, Database> SHARED = new EnumMap<>(Engine.class);

    abstract Database open();

    /** The database that the tests of this JVM share, without rows. */
    Database emptied() {
        Database database = SHARED.computeIfAbsent(this, Engine::open);
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String table : List.of(
                    "callback",
                    "callback_secret",
                    "attempt",
                    "escalation",
                    "claim",
                    "connection_version",
                    "connection",
                    "bot_key",
                    "bot",
                    "bot_hour")) {
                statement.execute("delete from " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }
}
