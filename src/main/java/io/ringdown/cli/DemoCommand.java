package io.ringdown.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ringdown demo}. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final RunningGateway.Starter starter;

    DemoCommand(RunningGateway.Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        return starter == null ? 1 : 0;
    }
}
