package io.ringdown.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ringdown mapping}: what an integrator does with the folders under {@code mappings/}. */
@Command(
        description = "Works on vendor mappings, the folders under mappings/.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            MappingCheckCommand.class,
            MappingTestCommand.class,
            MappingRenderCommand.class,
            MappingNewCommand.class
        })
final class MappingCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do with the mappings.");
    }
}
