package io.ringdown.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ringdown serve}, {@code demo}, and what integrators and administrators do. */
@Command(
        name = "ringdown",
        description = "Chat-to-call escalation gateway",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Commands {
    private Commands() {}

    /**
     * Runs one command.
     *
     * @return the exit status: 0 done, 1 failed, 2 wrong use
     */
    public static int run(RunningGateway.Starter starter, String... args) {
        CommandLine line = new CommandLine(new Commands())
                .addSubcommand(new ServeCommand(starter))
                .addSubcommand(new DemoCommand(starter))
                .addSubcommand(new SimulateCommand())
                .addSubcommand(new MappingCommand())
                .addSubcommand(new PlatformCommand())
                .addSubcommand(new ScenarioCommand())
                .addSubcommand(new CommandLine(new ConnectionCommand())
                        .addSubcommand(new ConnectionAddCommand(starter))
                        .addSubcommand(new ConnectionShowCommand(starter))
                        .addSubcommand(new ConnectionCheckCommand(starter)))
                .addSubcommand(new CommandLine(new BotCommand()).addSubcommand(new BotAddCommand(starter)))
                .addSubcommand(new PauseCommand())
                .addSubcommand(new ResumeCommand())
                .addSubcommand(new EndRestoreCommand())
                .setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true))
                .setExecutionExceptionHandler((e, where, parsed) -> {
                    where.getErr().println(Failures.told(e, where.getColorScheme()));
                    return 1;
                });
        if (args.length == 0) {
            line.usage(System.out);
            return 2;
        }
        return line.execute(args);
    }

    /** The installation's folder, which the launcher names; without one the working directory. */
    static Path home() {
        return Path.of(System.getProperty("ringdown.home", "")).toAbsolutePath().normalize();
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"Ringdown " + (version == null ? "(built from source)" : version)};
        }
    }
}
