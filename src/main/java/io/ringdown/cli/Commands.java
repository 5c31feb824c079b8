package io.ringdown.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
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
        Map<String, Supplier<Object>> commands = commands(starter);
        CommandLine line = new CommandLine(new Commands());
        // Picocli looks into the class of each; who asks for one waits for that one only.
        String asked = args.length > 0 && commands.containsKey(args[0]) ? args[0] : null;
        commands.forEach((name, maker) -> {
            if (asked == null || name.equals(asked)) {
                line.addSubcommand(name, maker.get());
            }
        });
        line.setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true))
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

    private static Map<String, Supplier<Object>> commands(RunningGateway.Starter starter) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("serve", () -> new ServeCommand(starter));
        commands.put("demo", () -> new DemoCommand(starter));
        commands.put("simulate", SimulateCommand::new);
        commands.put("mapping", MappingCommand::new);
        commands.put("platform", PlatformCommand::new);
        commands.put("scenario", ScenarioCommand::new);
        commands.put("connection", () -> new CommandLine(new ConnectionCommand())
                .addSubcommand(new ConnectionAddCommand(starter))
                .addSubcommand(new ConnectionShowCommand(starter))
                .addSubcommand(new ConnectionCheckCommand(starter)));
        commands.put("bot", () -> new CommandLine(new BotCommand()).addSubcommand(new BotAddCommand(starter)));
        commands.put("pause", PauseCommand::new);
        commands.put("resume", ResumeCommand::new);
        commands.put("end-restore", EndRestoreCommand::new);
        return commands;
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
