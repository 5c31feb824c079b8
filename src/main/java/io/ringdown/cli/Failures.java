package io.ringdown.cli;

/** Turns what stopped a command into what its user needs to read. */
final class Failures {
    private Failures() {}

    /** What our own code said of it: frameworks wrap that in sentences of their own, and it may wrap one of the JDK. Else the innermost message. */
    static String sentence(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOurs(cause)) {
                return cause.getMessage();
            }
            last = cause;
        }
        return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    }

    /** Made by a class of ours, with a message of its own. */
    private static boolean isOurs(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String message = failure.getMessage();
        return message != null
                && trace.length > 0
                && trace[0].getClassName().startsWith("io.ringdown.")
                && (failure.getCause() == null
                        || !message.equals(failure.getCause().toString()));
    }
}
