package io.ringdown.store;

/** The database did not take a row, or did not say in time whether it did. The message holds no value of the row. */
public final class StoreUnavailable extends RuntimeException {
    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
