package io.ringdown.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Lets go of every connection once H2 has closed its database, which it does when the disk is full: only when nobody holds the closed one
 * does the next connection open it anew, and the pool by itself takes none of them for broken.
 */
final class ClosedByH2 implements SQLExceptionOverride {
    private static final String DATABASE_IS_CLOSED = "90098";

    private volatile HikariDataSource pool;

    HikariDataSource watching(HikariDataSource watched) {
        pool = watched;
        return watched;
    }

    @java.lang.Override
    public Override adjudicate(SQLException refusal) {
        if (!DATABASE_IS_CLOSED.equals(refusal.getSQLState())) {
            return Override.CONTINUE_EVICT;
        }
        if (pool != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        return Override.MUST_EVICT;
    }
}
