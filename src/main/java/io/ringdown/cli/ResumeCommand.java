package io.ringdown.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringdown resume}: calls again, by one connection or all. */
@Command(
        name = "resume",
        description = {
            "Lets the calls of a connection go on, or of all that were paused together.",
            "Asks the gateway at RINGDOWN_URL (default: on this machine) with RINGDOWN_ADMIN_KEY, else the key in its data folder."
        },
        mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CONNECTION", arity = "0..1", description = "default: all")
    private String connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String told = Pausing.of(Api.running(System.getenv(), Commands.home()), "resume", connection);
        spec.commandLine().getOut().println(told);
        return 0;
    }
}
