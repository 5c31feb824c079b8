package io.ringdown;

import io.ringdown.flow.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.function.BiConsumer;

/**
 * Tries the ports before anything is opened: the HTTP server underneath only logs that it cannot listen, and the start goes on without it.
 * It also tells its two servers apart by their configured ports, so that a 0 becomes a number here.
 */
final class ListeningPorts {
    private ListeningPorts() {}

    /**
     * @param pin takes the settings with the ports to listen on
     * @throws IllegalArgumentException naming the setting, when one of the ports cannot be had
     */
    static void find(Settings settings, BiConsumer<String, String> pin) {
        InetAddress address = address(settings.text("bind"));
        try (ServerSocket api = listen(settings, "http.port", address);
                ServerSocket observe = listen(settings, "observe.port", address)) {
            pin.accept("ringdown.http.port", Integer.toString(api.getLocalPort()));
            pin.accept("ringdown.observe.port", Integer.toString(observe.getLocalPort()));
        } catch (IOException e) {
            throw new IllegalStateException("A port that was tried did not close", e);
        }
    }

    private static ServerSocket listen(Settings settings, String name, InetAddress address) {
        int port = settings.number(name, 0, 65_535);
        try {
            return new ServerSocket(port, 1, address);
        } catch (IOException e) {
            String variable = Environment.variable("ringdown." + name);
            throw new IllegalArgumentException(
                    "ringdown." + name + ": nothing can listen on " + settings.text("bind") + ":" + port + " ("
                            + e.getMessage() + "). Another program may hold it: set " + variable
                            + " to a free port, or to 0 for any.",
                    e);
        }
    }

    private static InetAddress address(String bind) {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "ringdown.bind is \"" + bind
                            + "\"; it must be an address of this machine, such as 127.0.0.1 or 0.0.0.0",
                    e);
        }
    }
}
