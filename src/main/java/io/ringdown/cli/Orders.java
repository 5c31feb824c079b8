package io.ringdown.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A gateway that takes orders of the administrator: the one that runs; when none does, one that is started for the order, on this
 * machine's own address and a port that nobody knows, and stopped after it. Either way rows are written by the gateway alone.
 */
final class Orders implements AutoCloseable {
    private final Api api;
    private final RunningGateway own;

    private Orders(Api api, RunningGateway own) {
        this.api = api;
        this.own = own;
    }

    /** @param environment in which {@code RINGDOWN_URL} says that one runs, and where */
    static Orders open(RunningGateway.Starter starter, Map<String, String> environment, Path home) {
        int usual = Integer.parseInt(environment.getOrDefault("RINGDOWN_HTTP_PORT", "8080"));
        if (environment.containsKey("RINGDOWN_URL") || answers(usual)) {
            return new Orders(Api.running(environment, home), null);
        }
        int port = Ports.orAny(0);
        boolean tls = !environment.getOrDefault("RINGDOWN_TLS_CERT", "").isEmpty();
        Map<String, String> settings = new HashMap<>(Map.of(
                "ringdown.bind", "127.0.0.1",
                "ringdown.admin.from", "127.0.0.0/8,::1/128",
                "ringdown.http.port", Integer.toString(port),
                "ringdown.observe.port", "0",
                "ringdown.tls.cert", "",
                "ringdown.tls.key", ""));
        // Recipes name the address of the gateway that will run, not of this one.
        settings.put(
                "ringdown.public.url",
                environment.getOrDefault("RINGDOWN_PUBLIC_URL", (tls ? "https" : "http") + "://localhost:" + usual));
        System.setProperty("ringdown.log", "warn");
        RunningGateway gateway = starter.start(home, settings);
        URI address = URI.create("http://127.0.0.1:" + port);
        return new Orders(new Api(address, gateway.adminKey().key()), gateway);
    }

    Api api() {
        return api;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
