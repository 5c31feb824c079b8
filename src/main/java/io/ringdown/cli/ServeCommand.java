package io.ringdown.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** {@code ringdown serve}: the gateway until it is told to stop. */
@Command(
        description =
                "Starts the gateway. Settings: application.properties, or the environment (RINGDOWN_HTTP_PORT …).",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final RunningGateway.Starter starter;

    ServeCommand(RunningGateway.Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunningGateway gateway = starter.start(Commands.home(), Map.of());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            gateway.close();
                            stopped.countDown();
                        },
                        "stop"));
        System.out.printf(
                "Ringdown answers on %s, health on %s.%nThe admin key is in %s.%n",
                gateway.address(), gateway.health(), gateway.adminKey().place());
        stopped.await();
        return 0;
    }
}
