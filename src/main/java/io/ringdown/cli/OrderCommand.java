package io.ringdown.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands share that change or read what a gateway keeps. */
abstract class OrderCommand implements Callable<Integer> {
    static final String WHERE =
            "Asks the gateway at RINGDOWN_URL (default: on this machine) with RINGDOWN_ADMIN_KEY, else the key in its data folder."
                    + " When none runs here, one is started for this alone.";

    private final RunningGateway.Starter starter;

    @Spec
    private CommandSpec spec;

    OrderCommand(RunningGateway.Starter starter) {
        this.starter = starter;
    }

    @Override
    public final Integer call() throws IOException {
        try (Orders orders = Orders.open(starter, System.getenv(), Commands.home())) {
            PrintWriter out = spec.commandLine().getOut();
            int status = give(orders.api(), out);
            out.flush();
            return status;
        }
    }

    /** Gives the order and tells what came of it; the exit status. */
    abstract int give(Api api, PrintWriter out) throws IOException;
}
