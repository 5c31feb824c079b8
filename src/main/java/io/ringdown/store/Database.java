package io.ringdown.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The database, opened and migrated: H2 in a folder of this process alone, or a PostgreSQL that replicas share. */
public final class Database implements AutoCloseable {
    // Without WRITE_DELAY=0 a killed process loses commits that it has acknowledged. Closing is ours: the work in
    // flight ends first. The trace file would keep the statements that failed, with what they held.
    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    private static final int OLDEST_POSTGRESQL = 14;

    private final HikariDataSource pool;
    private final FolderLock lock;

    private Database(HikariDataSource pool, FolderLock lock) {
        this.pool = pool;
        this.lock = lock;
    }

    /**
     * Opens H2 in {@code dataDir}, or what {@code url} names: a PostgreSQL of 14 or newer, or {@code jdbc:h2:mem:<name>}, which is gone
     * with the process.
     *
     * @param sql the folder of the statements; its {@code schema} holds the migrations, {@code schema-h2} and {@code schema-postgresql} those of one database alone
     * @param url null or empty for H2 in {@code dataDir}
     * @param poolSize how many connections there may be
     * @throws UnusableStore when it cannot be used
     */
    public static Database open(Path sql, Path dataDir, String url, String user, String password, int poolSize) {
        boolean folder = url == null || url.isEmpty();
        FolderLock lock = folder ? FolderLock.on(dataDir) : null;
        try {
            String file = folder
                    ? dataDir.toAbsolutePath().normalize().resolve("ringdown").toString()
                    : null;
            Database database =
                    new Database(pool(folder ? "jdbc:h2:file:" + file : url, user, password, poolSize), lock);
            try {
                database.prepare(sql);
                return database;
            } catch (RuntimeException | SQLException e) {
                database.pool.close();
                throw e;
            }
        } catch (RuntimeException | SQLException e) {
            if (lock != null) {
                lock.close();
            }
            throw e instanceof UnusableStore unusable
                    ? unusable
                    : new UnusableStore("The database cannot be opened: " + e.getMessage(), e);
        }
    }

    private static HikariDataSource pool(String url, String user, String password, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ringdown");
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(2_000);
        config.setInitializationFailTimeout(10_000);
        config.setRegisterMbeans(true);
        ClosedByH2 closed = new ClosedByH2();
        config.setExceptionOverride(closed);
        boolean memory = url.startsWith("jdbc:h2:mem:");
        if (memory || url.startsWith("jdbc:h2:file:")) {
            config.setJdbcUrl(url + H2_OPTIONS + (memory ? ";DB_CLOSE_DELAY=-1" : ""));
            config.setUsername("sa");
        } else if (url.startsWith("jdbc:postgresql:")) {
            config.setJdbcUrl(url);
            config.setUsername(user);
            config.setPassword(password);
            config.addDataSourceProperty("ApplicationName", "ringdown");
            config.addDataSourceProperty("connectTimeout", "5");
            config.addDataSourceProperty("socketTimeout", "30");
            config.addDataSourceProperty("tcpKeepAlive", "true");
            // The server's detail quotes the values of the row.
            config.addDataSourceProperty("logServerErrorDetail", "false");
        } else {
            throw new UnusableStore(
                    "The database URL must begin with jdbc:postgresql: (the embedded database needs none). Found: "
                            + url.replaceFirst("^(jdbc:[a-z0-9]*).*", "$1:…"));
        }
        return closed.watching(new HikariDataSource(config));
    }

    private void prepare(Path sql) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            var product = connection.getMetaData();
            if (!embedded() && product.getDatabaseMajorVersion() < OLDEST_POSTGRESQL) {
                throw new UnusableStore("PostgreSQL " + OLDEST_POSTGRESQL + " or newer is needed. Found: "
                        + product.getDatabaseProductVersion());
            }
        }
        String own = embedded() ? "schema-h2" : "schema-postgresql";
        new Schema(List.of(sql.resolve("schema"), sql.resolve(own))).migrate(pool);
    }

    public DataSource dataSource() {
        return pool;
    }

    /** Whether this process alone uses the database. */
    public boolean embedded() {
        return pool.getJdbcUrl().startsWith("jdbc:h2:");
    }

    @Override
    public void close() {
        pool.close();
        if (lock != null) {
            lock.close();
        }
    }
}
