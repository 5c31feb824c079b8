package io.ringdown.cli;

import io.ringdown.mapping.file.Problem;
import io.ringdown.scenario.FolderCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringdown scenario check}: says everything that is wrong in the folders of scenarios. */
@Command(
        name = "check",
        description = "Checks scenarios, their texts and their cases.",
        mixinStandardHelpOptions = true)
final class ScenarioCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", arity = "0..*", description = "folders under scenarios/; default all of them")
    private List<String> names = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Folders known = Folders.scenarios(Commands.home());
        List<Path> checked = known.named(names);
        List<Problem> problems = checked.stream()
                .flatMap(folder -> FolderCheck.of(folder, known.roots()).problems().stream())
                .distinct()
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.print(new Report(Path.of(""), spec.commandLine().getColorScheme().ansi()).of(problems));
        out.println(Report.counted(checked.size(), "scenario") + " checked: "
                + (problems.isEmpty() ? "all is well" : Report.count(problems)));
        out.flush();
        return problems.stream().anyMatch(Problem::isError) ? 1 : 0;
    }
}
