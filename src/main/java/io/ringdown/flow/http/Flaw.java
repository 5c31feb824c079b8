package io.ringdown.flow.http;

/**
 * One thing wrong with a request.
 *
 * @param field dotted, such as {@code values.queueId}; the empty text when the whole body is meant
 * @param message what was found and what is allowed
 */
public record Flaw(String field, String message) {

    /** Reads {@code field: message}. */
    public static Flaw of(String line) {
        int colon = line.indexOf(": ");
        return colon < 0 ? new Flaw("", line) : new Flaw(line.substring(0, colon), line.substring(colon + 2));
    }

    @Override
    public String toString() {
        return field.isEmpty() ? message : field + ": " + message;
    }
}
