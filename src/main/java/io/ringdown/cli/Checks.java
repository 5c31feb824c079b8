package io.ringdown.cli;

import io.ringdown.mapping.file.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;

/** What every {@code check} does: tells the problems of folders, and how many there are. */
final class Checks {
    private Checks() {}

    /**
     * @param word what one of the folders is called
     * @param check gives the problems of one
     * @return the exit status: 1 when there is an error
     */
    static int run(CommandLine line, String word, List<Path> folders, Function<Path, List<Problem>> check) {
        List<Problem> problems = new ArrayList<>();
        folders.forEach(folder -> problems.addAll(check.apply(folder)));
        PrintWriter out = line.getOut();
        out.print(new Report(Path.of(""), line.getColorScheme().ansi()).of(problems));
        out.println(Report.counted(folders.size(), word) + " checked: "
                + (problems.isEmpty() ? "all is well" : Report.count(problems)));
        out.flush();
        return problems.stream().anyMatch(Problem::isError) ? 1 : 0;
    }
}
