package io.ringdown.cli;

import io.ringdown.mapping.file.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/**
 * Problems as a compiler tells them: place, weight and message, the line that is meant with a mark under the column, and at
 * the end how many there are. Places are told as the reader's terminal can open them.
 */
final class Report {
    private static final int WIDEST = 160;

    private final Path here;
    private final Ansi ansi;
    private final Map<String, List<String>> files = new HashMap<>();

    /** @param here the folder that places are told from */
    Report(Path here, Ansi ansi) {
        this.here = here.toAbsolutePath().normalize();
        this.ansi = ansi;
    }

    /** The problems, each with its line, and no count. */
    String of(List<Problem> problems) {
        return problems.stream().map(this::one).collect(Collectors.joining());
    }

    /** How many problems there are of which weight. */
    static String count(List<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        long warnings = problems.size() - errors;
        return counted(errors, "error") + ", " + counted(warnings, "warning");
    }

    static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private String one(Problem problem) {
        String colour = problem.isError() ? "bold,red" : "bold,yellow";
        return styled("bold", shown(problem)) + ": "
                + styled(colour, problem.severity().word() + ":") + " " + problem.message() + "\n"
                + excerpt(problem, colour);
    }

    private String shown(Problem problem) {
        Path file = Path.of(problem.file()).toAbsolutePath().normalize();
        String near = file.startsWith(here) ? here.relativize(file).toString() : problem.file();
        return near + problem.place().substring(problem.file().length());
    }

    /** The line and a mark; nothing where no column is known, as for a line that must not be shown. */
    private String excerpt(Problem problem, String colour) {
        if (problem.column() == 0) {
            return "";
        }
        List<String> lines = files.computeIfAbsent(problem.file(), Report::lines);
        if (problem.line() > lines.size()) {
            return "";
        }
        String line = lines.get(problem.line() - 1);
        int from = problem.column() > WIDEST / 2 && line.length() > WIDEST ? problem.column() - WIDEST / 2 : 0;
        String part = line.substring(Math.min(from, line.length()), Math.min(line.length(), from + WIDEST));
        String number = "%6d | ".formatted(problem.line());
        String mark = "       | " + " ".repeat(Math.max(0, problem.column() - 1 - from)) + styled(colour, "^");
        return number + part + "\n" + mark + "\n";
    }

    private String styled(String style, String text) {
        return ansi.enabled()
                ? Ansi.Style.on(Ansi.Style.parse(style)) + text + Ansi.Style.off(Ansi.Style.parse(style))
                : text;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }
}
