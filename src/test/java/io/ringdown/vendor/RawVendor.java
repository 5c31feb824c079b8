package io.ringdown.vendor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A vendor on a bare socket, on loopback: each connection plays the script, and every request is kept as it came. */
final class RawVendor implements AutoCloseable {
    /** What the vendor does on one connection; when it returns the connection is closed. */
    interface Script {
        void play(Peer peer) throws IOException;
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Peer> peers = new CopyOnWriteArrayList<>();
    private final Script script;

    RawVendor(Script script) throws IOException {
        this.script = script;
        start(this::accept);
    }

    /** Answers every request with the same text. */
    static RawVendor answering(String answer) throws IOException {
        return new RawVendor(peer -> {
            while (peer.read()) {
                peer.write(answer);
            }
        });
    }

    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> requests() {
        return requests;
    }

    String line(int request) {
        return requests.get(request).lines().findFirst().orElseThrow();
    }

    List<Peer> peers() {
        return peers;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Peer peer : peers) {
            peer.socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Peer peer = new Peer(server.accept());
                peers.add(peer);
                start(() -> play(peer));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void play(Peer peer) {
        try (peer.socket) {
            script.play(peer);
        } catch (IOException gone) {
            // The client has hung up, as some tests want.
        } finally {
            peer.over.countDown();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "raw-vendor");
        thread.setDaemon(true);
        thread.start();
    }

    /** The vendor's side of one connection. */
    final class Peer {
        final Socket socket;
        final CountDownLatch over = new CountDownLatch(1);
        private String last;

        private Peer(Socket socket) {
            this.socket = socket;
        }

        /** Reads one request; false when the client has closed. */
        boolean read() throws IOException {
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream seen = new ByteArrayOutputStream();
            while (!seen.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    return false;
                }
                seen.write(next);
            }
            String length = header(seen.toString(ISO_8859_1), "content-length");
            seen.write(in.readNBytes(length == null ? 0 : Integer.parseInt(length)));
            last = seen.toString(ISO_8859_1);
            requests.add(last);
            return true;
        }

        /** The first line of the request just read. */
        String line() {
            return last.substring(0, last.indexOf('\r'));
        }

        void write(String text) throws IOException {
            write(text.getBytes(ISO_8859_1));
        }

        void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Says nothing more until the client hangs up. */
        void hang() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                Thread.onSpinWait();
            }
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    /** The value of a header in a request as it came, or null. */
    static String header(String request, String name) {
        return request.lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).trim())
                .findFirst()
                .orElse(null);
    }
}
