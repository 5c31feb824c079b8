package io.ringdown.store;

/** The store cannot be opened; the message is a sentence for the operator. */
public final class UnusableStore extends RuntimeException {
    UnusableStore(String message, Throwable cause) {
        super(message, cause);
    }

    public UnusableStore(String message) {
        this(message, null);
    }
}
