package io.ringdown.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringdown simulate}: a vendor that answers from the cases of its mapping. */
@Command(
        name = "simulate",
        description = "Answers like a vendor, from the cases of its mapping: the number in a request picks the case.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VENDOR", description = "a folder under mappings/, such as genesys-cloud")
    private String vendor;

    @Option(names = "--port", description = "0 picks a free one; default ${DEFAULT-VALUE}", defaultValue = "9100")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        return 0;
    }
}
