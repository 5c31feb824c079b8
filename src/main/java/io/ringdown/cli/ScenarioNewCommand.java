package io.ringdown.cli;

import io.ringdown.scenario.NewScenario;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringdown scenario new}: the folder of a new scenario, to be changed by hand. */
@Command(
        name = "new",
        description = "Makes the folder of a new scenario as a copy of another, with cases that hold.",
        mixinStandardHelpOptions = true)
final class ScenarioNewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", description = "name of the folder: small letters, digits and -")
    private String name;

    @Option(names = "--from", paramLabel = "SCENARIO", description = "the one to begin with; callback by default")
    private String original = "callback";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Folders known = Folders.scenarios(Commands.home());
        Path folder = known.own().resolve(name);
        try {
            NewScenario.copy(known.folder(original), folder);
        } catch (FileAlreadyExistsException there) {
            throw new IllegalArgumentException(
                    "There is a folder " + there.getMessage() + "; nothing was changed", there);
        }
        spec.commandLine()
                .getOut()
                .println("Made " + folder + ". Change scenario.yaml, texts and cases, then: ringdown scenario test "
                        + name);
        return 0;
    }
}
