package io.ringdown.cli;

import io.ringdown.kit.Simulator;
import io.ringdown.store.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringdown demo}: a gateway, a simulated vendor, a connection and a bot, with nothing to configure. */
@Command(
        name = "demo",
        description = "Starts a gateway with a simulated vendor and prints three requests to try. Keeps nothing.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String VENDOR = "genesys-cloud";

    private final RunningGateway.Starter starter;

    @Option(
            names = "--once",
            hidden = true,
            description = "tries the requests itself and ends: the launcher's rehearsal")
    private boolean once;

    DemoCommand(RunningGateway.Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws InterruptedException {
        Vendors vendors = new Vendors(Commands.home());
        Simulator vendor = vendors.simulate(VENDOR, 0, Duration.ZERO);
        String admin = Keys.make();
        Path data = temporaryFolder();
        RunningGateway gateway = starter.start(
                Commands.home(),
                Map.of(
                        "ringdown.data.dir", data.toString(),
                        "ringdown.db.url", "",
                        "ringdown.admin.key", admin,
                        "ringdown.http.port", Integer.toString(Ports.free(8080)),
                        "ringdown.observe.port", Integer.toString(Ports.free(8081)),
                        "ringdown.private.hosts", vendor.origin().getAuthority()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(gateway, vendor, data), "stop"));
        DemoSetup setup = new DemoSetup(gateway.address(), admin);
        setup.connection("demo", vendors.mapping(VENDOR), vendor.origin());
        String bot = setup.bot("demo", "demo");
        if (once) {
            setup.tryOut("/v1/connections/demo/escalations", bot);
            System.exit(0);
        }
        System.out.print(DemoText.of(gateway.address(), bot, admin));
        new CountDownLatch(1).await();
        return 0;
    }

    private static void stop(RunningGateway gateway, Simulator vendor, Path data) {
        gateway.close();
        vendor.close();
        try (var files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // A temporary folder that stays is the system's to clean.
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ringdown-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
