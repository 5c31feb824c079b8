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
public final class RawVendor implements AutoCloseable {
    /** What the vendor does on one connection; when it returns the connection is closed. */
    public interface Script {
        void play(Peer peer) throws IOException, InterruptedException;
    }

    private final ServerSocket server = new ServerSocket(0, 2_000, InetAddress.getLoopbackAddress());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Peer> peers = new CopyOnWriteArrayList<>();
    private final Script script;

    public RawVendor(Script script) throws IOException {
        this.script = script;
        start(this::accept);
    }

    /** Answers every request with the same text. */
    public static RawVendor answering(String answer) throws IOException {
        return new RawVendor(peer -> {
            while (peer.read()) {
                peer.write(answer);
            }
        });
    }

    public static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    public int port() {
        return server.getLocalPort();
    }

    public List<String> requests() {
        return requests;
    }

    public String line(int request) {
        return requests.get(request).lines().findFirst().orElseThrow();
    }

    public List<Peer> peers() {
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
        } catch (IOException | InterruptedException gone) {
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
    public final class Peer {
        public final Socket socket;
        public final CountDownLatch over = new CountDownLatch(1);
        private String last;

        private Peer(Socket socket) {
            this.socket = socket;
        }

        /** Reads one request; false when the client has closed. */
        public boolean read() throws IOException {
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

        /** The request just read, as it came. */
        public String request() {
            return last;
        }

        /** The first line of the request just read. */
        public String line() {
            return last.substring(0, last.indexOf('\r'));
        }

        public void write(String text) throws IOException {
            write(text.getBytes(ISO_8859_1));
        }

        public void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Says nothing more until the client hangs up. */
        public void hang() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                Thread.onSpinWait();
            }
        }

        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    /** The value of a header in a request as it came, or null. */
    public static String header(String request, String name) {
        return request.lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).trim())
                .findFirst()
                .orElse(null);
    }
}
