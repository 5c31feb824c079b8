package io.ringdown.store;

import java.sql.SQLException;

/** The database did not take a row, or did not say in time whether it did. Neither message nor cause holds a value of the row. */
public final class StoreUnavailable extends RuntimeException {
    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Names the state only, where the database's own message would quote the row: in classes 22 (data) and 23 (constraint). */
    static StoreUnavailable of(Throwable refusal) {
        String state = refusal instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        boolean quotes = refusal instanceof SQLException sql && quotes(sql);
        return new StoreUnavailable("The database refused, SQL state " + state + ".", quotes ? null : refusal);
    }

    /** Whether it is about the values of a row, which its message quotes then. */
    static boolean quotes(SQLException refusal) {
        String state = String.valueOf(refusal.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }
}
