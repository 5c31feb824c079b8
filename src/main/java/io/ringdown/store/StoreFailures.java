package io.ringdown.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Tells failures of the database from others. Its messages are never shown: they may quote a row. */
public final class StoreFailures {
    private StoreFailures() {}

    /** Whether the database could not be reached or did not do what it was asked; not when it refused the values of a row. */
    public static boolean unavailable(Throwable failure) {
        return chain(failure).stream()
                .anyMatch(cause -> cause instanceof StoreUnavailable
                        || cause instanceof SQLException sql && !StoreUnavailable.quotes(sql));
    }

    /** Whether the {@link Ledger} says that nothing may be sent. */
    public static boolean refused(Throwable failure) {
        return chain(failure).stream().anyMatch(StoreUnavailable.class::isInstance);
    }

    /** Whether the database had a part in it. */
    public static boolean involved(Throwable failure) {
        return chain(failure).stream()
                .anyMatch(cause -> cause instanceof StoreUnavailable || cause instanceof SQLException);
    }

    /** The classes of the failure and its causes, with SQL states: {@code CannotGetJdbcConnectionException < SQLException 08001}. */
    public static String told(Throwable failure) {
        return String.join(
                " < ", chain(failure).stream().map(StoreFailures::one).toList());
    }

    private static String one(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        chain.removeIf(CompletionException.class::isInstance); // only says that another thread failed
        return chain;
    }
}
