package io.ringdown.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ringdown scenario}: what an author does with the folders under {@code scenarios/}. */
@Command(
        description = "Works on scenarios, the dialogues under scenarios/.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ScenarioCheckCommand.class, ScenarioTestCommand.class, ScenarioNewCommand.class})
final class ScenarioCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do with the scenarios.");
    }
}
