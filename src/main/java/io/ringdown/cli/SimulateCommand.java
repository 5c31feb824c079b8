package io.ringdown.cli;

import io.ringdown.kit.Simulator;
import io.ringdown.kit.Trouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringdown simulate}: a vendor that answers from the cases of its mapping. */
@Command(
        description = "Answers like a vendor, from the cases of its mapping: the number in a request picks the case.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VENDOR", description = "a folder under mappings/, such as genesys-cloud")
    private String vendor;

    @Option(names = "--port", description = "0 picks a free one; default ${DEFAULT-VALUE}", defaultValue = "9100")
    private int port;

    @Option(
            names = "--latency",
            description = "before each answer, such as 500ms; default ${DEFAULT-VALUE}",
            defaultValue = "0s")
    private String latency;

    @Option(
            names = "--outage",
            description = "every call meets it: a status such as 503, reset (closed without an answer), or hang")
    private String outage;

    @Option(
            names = "--rate-limit",
            description = "calls in a window, such as 30/10m; one too many gets the vendor's own answer, else 429")
    private String limit;

    @Override
    public Integer call() throws InterruptedException {
        Trouble trouble = Trouble.of(latency, outage, limit);
        try (Simulator simulator = new Vendors(Commands.home()).simulate(vendor, port, trouble)) {
            System.out.printf(
                    "%s answers on %s.%nGive a connection that address as its origin, and allow it: RINGDOWN_PRIVATE_HOSTS=%s%n",
                    vendor, simulator.origin(), simulator.origin().getAuthority());
            new CountDownLatch(1).await();
            return 0;
        }
    }
}
