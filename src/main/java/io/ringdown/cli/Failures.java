package io.ringdown.cli;

/** Turns what stopped a command into what its user needs to read. */
final class Failures {
    private Failures() {}

    /** The message nearest to the cause: frameworks wrap what went wrong in sentences of their own. */
    static String sentence(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
