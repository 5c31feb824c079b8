package io.ringdown.store;

import java.nio.file.Path;
import javax.sql.DataSource;

/** The database, opened and migrated. */
public final class Database implements AutoCloseable {
    private Database() {}

    /**
     * Opens H2 in {@code dataDir}, or the PostgreSQL (14 or newer) of {@code url}.
     *
     * @param sql the folder of the statements; its {@code schema} holds the migrations
     * @param url null for H2
     * @throws UnusableStore when it cannot be used
     */
    public static Database open(Path sql, Path dataDir, String url, String user, String password, int poolSize) {
        throw new UnsupportedOperationException();
    }

    public DataSource dataSource() {
        throw new UnsupportedOperationException();
    }

    /** Whether this process alone uses the database. */
    public boolean embedded() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
