package io.ringdown.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
            return Database.open(SQL, null, Server.newDatabase(), "postgres", "postgres", 8);
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
            for (String table :
                    List.of("attempt", "escalation", "claim", "connection_version", "connection", "bot_key", "bot")) {
                statement.execute("delete from " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    /** One PostgreSQL for all tests of this JVM, started when the first test needs it. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String newDatabase() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return POSTGRES.getJdbcUrl("postgres", name);
        }
    }
}
