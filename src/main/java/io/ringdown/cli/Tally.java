package io.ringdown.cli;

import io.ringdown.mapping.InvalidMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/** What every {@code test} does: shows how cases went, writes what came where that is wanted, and counts. */
final class Tally {
    private final CommandLine line;
    private final boolean accept;
    private int held;
    private int accepted;
    private int wrong;

    /** @param accept whether what came is written into the cases that differ */
    Tally(CommandLine line, boolean accept) {
        this.line = line;
        this.accept = accept;
    }

    /**
     * One case that ran.
     *
     * @param file of the case
     * @param title its id and what it says happens
     * @param failed whether something could not be done at all, so that there is nothing to accept
     * @param why lines that tell why it does not hold
     * @param written the text of the file with what came, from its text
     */
    record Tried(
            String file,
            String title,
            boolean holds,
            boolean failed,
            Supplier<List<String>> why,
            UnaryOperator<String> written) {}

    /** Begins with the cases of a folder. */
    void begin(Path folder) {
        say(folder.getFileName().toString());
    }

    void show(Tried tried) throws IOException {
        if (tried.holds()) {
            held++;
            say("  ✓ " + tried.title());
        } else if (accept && !tried.failed()) {
            Path file = Path.of(tried.file());
            Files.writeString(file, tried.written().apply(Files.readString(file)));
            accepted++;
            say("  ✎ " + tried.title());
        } else {
            wrong++;
            say("  ✗ " + tried.title());
            say("    " + tried.file());
            tried.why().get().forEach(text -> say("    " + text));
        }
    }

    /** A folder without any case. */
    void none(Path folder) {
        wrong++;
        say("  ✗ there is no case in " + folder.resolve("cases"));
    }

    /** A folder whose files are wrong. */
    void refuse(InvalidMapping invalid) {
        wrong++;
        new Report(Path.of(""), line.getColorScheme().ansi())
                .of(invalid.problems())
                .lines()
                .forEach(text -> say("  " + text));
    }

    /** Tells the counts; the exit status. */
    int end() {
        say("");
        say(held + " held" + (accepted > 0 ? ", " + accepted + " accepted: review them" : "")
                + (wrong > 0 ? ", " + wrong + " did not" : ""));
        return wrong == 0 ? 0 : 1;
    }

    private void say(String text) {
        line.getOut().println(text);
    }
}
