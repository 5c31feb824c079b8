package io.ringdown.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code ringdown pause} and {@code ringdown resume} share: one connection or all, at a gateway that runs. */
abstract class PausingCommand implements Callable<Integer> {
    static final String WHERE =
            "Asks the gateway at RINGDOWN_URL (default: on this machine) with RINGDOWN_ADMIN_KEY, else the key in its data folder.";

    private final String verb;

    @Parameters(paramLabel = "CONNECTION", arity = "0..1", description = "default: all")
    private String connection;

    @Spec
    private CommandSpec spec;

    /** @param verb of {@link Pausing#of} */
    PausingCommand(String verb) {
        this.verb = verb;
    }

    @Override
    public final Integer call() {
        String told = Pausing.of(Api.running(System.getenv(), Commands.home()), verb, connection);
        spec.commandLine().getOut().println(told);
        return 0;
    }
}
