package io.ringdown.cli;

import io.ringdown.kit.Simulator;
import io.ringdown.kit.Trouble;
import io.ringdown.store.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringdown demo}: a gateway, a simulated vendor, a connection and a bot, with nothing to configure. */
@Command(
        description = "Starts a gateway with a simulated vendor, a chat to try in a browser, and prints three requests."
                + " Keeps nothing.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String VENDOR = "genesys-cloud";
    private static final String CHAT_BOT = "chat";

    private final RunningGateway.Starter starter;
    private volatile Path data;
    private volatile Simulator vendor;
    private volatile RunningGateway gateway;

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
        System.setProperty("ringdown.log", "warn"); // else the log of the demo's own setup comes before its text
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        Vendors vendors = new Vendors(Commands.home());
        vendor = vendors.simulate(VENDOR, 0, Trouble.none());
        String admin = Keys.make();
        start(admin);
        DemoSetup setup = new DemoSetup(gateway.address(), admin);
        setup.connection("demo", vendors.mapping(VENDOR), vendor.origin());
        String bot = setup.bot("demo", "demo");
        setup.player(CHAT_BOT, "demo", "callback");
        openChat(admin);
        if (once) {
            setup.tryOut("/v1/connections/demo/escalations", bot);
            System.exit(0);
        }
        URI chat = gateway.address().resolve(DemoChat.PATH);
        System.out.print(DemoText.of(vendors.mapping(VENDOR).title(), gateway.address(), chat, bot, admin));
        new CountDownLatch(1).await();
        return 0;
    }

    /** Nothing of the environment that could keep its lines from working counts; ports are free ones, and the folder goes with it. */
    private void start(String admin) {
        data = temporaryFolder();
        Map<String, String> settings = new HashMap<>();
        List.of("public.url", "db.url", "master.key", "tls.cert", "tls.key")
                .forEach(name -> settings.put("ringdown." + name, ""));
        settings.put("ringdown.bind", "127.0.0.1");
        settings.put("ringdown.admin.from", "127.0.0.0/8,::1/128");
        settings.put("ringdown.data.dir", data.toString());
        settings.put("ringdown.admin.key", admin);
        settings.put("ringdown.http.port", Integer.toString(once ? 0 : Ports.orAny(8080)));
        settings.put("ringdown.observe.port", Integer.toString(once ? 0 : Ports.orAny(8081)));
        settings.put("ringdown.private.hosts", vendor.origin().getAuthority());
        gateway = starter.start(Commands.home(), settings);
    }

    private void openChat(String admin) {
        DemoCalls calls = new DemoCalls();
        vendor.watch(calls::add);
        Api api = new Api(gateway.address(), admin);
        Path web = Commands.home().resolve("web");
        gateway.serve(DemoChat.PATH, new DemoChat(web, gateway, api, calls, CHAT_BOT));
    }

    private void stop() {
        if (gateway != null) {
            gateway.close();
        }
        if (vendor != null) {
            vendor.close();
        }
        if (data != null) {
            delete(data);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
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
