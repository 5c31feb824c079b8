package io.ringdown.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Carries TCP from clients to a server on loopback, and does to it what its two {@link Toxic}s say, which may change at any time. */
final class FaultProxy implements AutoCloseable {
    private static final int PIECE = 16_384;

    private final int target;
    private final int port;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile ServerSocket server;
    private volatile Toxic requests = Toxic.none();
    private volatile Toxic answers = Toxic.none();

    FaultProxy(int target) throws IOException {
        this.target = target;
        server = new ServerSocket(0, 2_000, InetAddress.getLoopbackAddress());
        port = server.getLocalPort();
        accept(server);
    }

    int port() {
        return port;
    }

    /** What happens to what clients send. */
    FaultProxy requests(Toxic toxic) {
        requests = toxic;
        return this;
    }

    /** What happens to what the server answers. */
    FaultProxy answers(Toxic toxic) {
        answers = toxic;
        return this;
    }

    /** All as it should be. */
    void heal() {
        requests(Toxic.none()).answers(Toxic.none());
    }

    /** Nobody can connect, and who is connected is reset. */
    void down() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            reset(socket);
        }
        sockets.clear();
    }

    /** Takes connections again, at the same port. */
    void up() throws IOException {
        ServerSocket again = new ServerSocket();
        again.setReuseAddress(true);
        again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
        server = again;
        accept(again);
    }

    @Override
    public void close() throws IOException {
        down();
    }

    private void accept(ServerSocket listening) {
        start(() -> {
            while (true) {
                Socket client = listening.accept();
                Socket vendor = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                vendor.setTcpNoDelay(true);
                sockets.add(client);
                sockets.add(vendor);
                start(() -> pump(client, vendor, true));
                start(() -> pump(vendor, client, false));
            }
        });
    }

    private void pump(Socket from, Socket to, boolean asks) throws IOException, InterruptedException {
        Way way = new Way(from, to);
        InputStream in = from.getInputStream();
        byte[] piece = new byte[PIECE];
        long carried = 0;
        try {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                (asks ? requests : answers).carry(Arrays.copyOf(piece, read), carried, way);
                carried += read;
            }
        } catch (IOException reset) {
            way.close(); // else the server would keep what a dead client has locked
            return;
        }
        (asks ? requests : answers).end(way);
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | InterruptedException over) {
                        // One of the two has hung up, or the test is over.
                    }
                },
                "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void reset(Socket socket) throws IOException {
        if (!socket.isClosed()) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    /** One direction of one connection. */
    static final class Way {
        private final Socket from;
        private final Socket to;

        private Way(Socket from, Socket to) {
            this.from = from;
            this.to = to;
        }

        void write(byte[] bytes) throws IOException {
            to.getOutputStream().write(bytes);
            to.getOutputStream().flush();
        }

        /** Closes both sides, as a peer does that has ended well. */
        void close() throws IOException {
            to.close();
            from.close();
        }

        void reset() throws IOException {
            FaultProxy.reset(to);
            FaultProxy.reset(from);
        }
    }
}
