package io.ringdown.cli;

import io.ringdown.mapping.file.Problem;
import io.ringdown.scenario.FolderCheck;
import io.ringdown.scenario.Rehearsal;
import io.ringdown.scenario.Scenario;
import io.ringdown.scenario.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringdown scenario test}: leads the dialogues of the cases and shows where they go another way. */
@Command(
        name = "test",
        description = "Leads the dialogues of scenarios' cases, without any network.",
        mixinStandardHelpOptions = true)
final class ScenarioTestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", arity = "0..*", description = "folders under scenarios/; default all of them")
    private List<String> names = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    private int held;
    private int wrong;

    @Override
    public Integer call() {
        Folders known = Folders.scenarios(Commands.home());
        for (Path folder : known.named(names)) {
            say(folder.getFileName().toString());
            test(FolderCheck.of(folder, known.roots()));
        }
        say("");
        say(held + " held" + (wrong > 0 ? ", " + wrong + " did not" : ""));
        return wrong == 0 ? 0 : 1;
    }

    private void test(FolderCheck check) {
        List<Problem> errors =
                check.problems().stream().filter(Problem::isError).toList();
        new Report(Path.of(""), spec.commandLine().getColorScheme().ansi())
                .of(errors)
                .lines()
                .forEach(line -> say("  " + line));
        wrong += errors.size();
        check.scenario().ifPresent(scenario -> check.scripts().forEach(script -> show(scenario, script)));
    }

    private void show(Scenario scenario, Script script) {
        List<String> differences = Rehearsal.of(scenario, script);
        boolean holds = differences.isEmpty();
        held += holds ? 1 : 0;
        wrong += holds ? 0 : 1;
        say("  " + (holds ? "✓ " : "✗ ") + script.name());
        if (!holds) {
            say("    " + script.file());
            differences.forEach(difference -> difference.lines().forEach(line -> say("    " + line)));
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
