package io.ringdown.store;

import java.sql.SQLException;

/** Counts rows past the code under test. */
final class Counts {
    private Counts() {}

    /** @param what a table, and a condition if any */
    static long of(Database database, String what) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
