package io.ringdown.mapping;

/**
 * One thing wrong in a file that people write.
 *
 * @param file as the reader can open it
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when unknown
 * @param message what was found and what is allowed
 */
public record Problem(String file, int line, int column, String message) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "") + ": " + message;
    }
}
