package io.ringdown.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ringdown platform}: what an integrator does with the folders under {@code platforms/}. */
@Command(
        description = "Works on bot platforms, the folders under platforms/.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PlatformCheckCommand.class, PlatformTestCommand.class, PlatformNewCommand.class})
final class PlatformCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do with the platforms.");
    }
}
