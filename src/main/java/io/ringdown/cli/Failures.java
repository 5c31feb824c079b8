package io.ringdown.cli;

import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.file.Problem;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** Turns what stopped a command into what its user needs to read. */
final class Failures {
    private Failures() {}

    /** A sentence; for wrong files the whole report, with the number of errors at its end. */
    static String told(Throwable failure, CommandLine.Help.ColorScheme colours) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidMapping invalid) {
                List<Problem> problems = invalid.problems();
                return new Report(Path.of(""), colours.ansi()).of(problems) + Report.count(problems);
            }
        }
        return colours.errorText(sentence(failure)).toString();
    }

    /** The file systems of the JDK tell the file's name and nothing else. */
    private static String innermost(Throwable failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "There is no file " + missing.getFile();
        } else if (failure instanceof CharacterCodingException) {
            return "The file is no text in UTF-8";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** What our own code said of it: frameworks wrap that in sentences of their own, and it may wrap one of the JDK. Else the innermost message. */
    static String sentence(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOurs(cause)) {
                return cause.getMessage();
            }
            last = cause;
        }
        return innermost(last);
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
