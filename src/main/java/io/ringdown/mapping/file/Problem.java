package io.ringdown.mapping.file;

import java.util.Comparator;

/**
 * One thing wrong in a file that people write.
 *
 * @param file as the reader can open it
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole line is meant
 * @param message what was found and what is allowed
 */
public record Problem(String file, int line, int column, Severity severity, String message) {
    /** As they stand in one file. */
    public static final Comparator<Problem> IN_ORDER =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    /** File by file. */
    public static final Comparator<Problem> IN_FILES =
            Comparator.comparing(Problem::file).thenComparing(IN_ORDER);

    /** What becomes of it. */
    public enum Severity {
        /** Stops the start of a gateway and fails a check. */
        ERROR,
        /** Worth a look; nothing stops for it. */
        WARNING;

        /** As a report says it. */
        public String word() {
            return this == ERROR ? "error" : "warning";
        }
    }

    /** An error. */
    public Problem(String file, int line, int column, String message) {
        this(file, line, column, Severity.ERROR, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same as a warning. */
    public Problem asWarning() {
        return new Problem(file, line, column, Severity.WARNING, message);
    }

    /** File, line and column as editors and terminals follow them. */
    public String place() {
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    }

    @Override
    public String toString() {
        return place() + ": " + (isError() ? "" : severity.word() + ": ") + message;
    }
}
