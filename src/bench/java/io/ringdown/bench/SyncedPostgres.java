package io.ringdown.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;

/** A PostgreSQL that syncs every commit to the disk, as a real one does; the embedded one leaves that out unless told. */
final class SyncedPostgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    SyncedPostgres() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var shown = connection.createStatement().executeQuery("show fsync")) {
            if (!shown.next() || !shown.getString(1).equals("on")) {
                throw new IOException("PostgreSQL does not sync: fsync is off");
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** What a gateway needs to use it. */
    Map<String, String> environment() {
        return Map.of(
                "RINGDOWN_DB_URL",
                server.getJdbcUrl("postgres", "postgres"),
                "RINGDOWN_DB_USER",
                "postgres",
                "RINGDOWN_DB_PASSWORD",
                "postgres",
                "RINGDOWN_MASTER_KEY",
                Base64.getEncoder().encodeToString(new byte[32]));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
