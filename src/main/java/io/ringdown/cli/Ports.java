package io.ringdown.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a port to listen on. */
final class Ports {
    private Ports() {}

    /** That port when it is free on this machine, else 0, which takes any other. */
    static int orAny(int wanted) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            return 0;
        }
    }
}
