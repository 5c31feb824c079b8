package io.ringdown.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ringdown.mapping.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A stand-in for one vendor on the loopback address. It answers with the case whose number occurs in the request, else with
 * the case {@code plain}; it gives tokens by itself, and answers 401 where credentials are missing.
 */
public final class Simulator implements AutoCloseable {
    private static final int WAITING_CONNECTIONS = 4096;
    private static final int THREADS = 16;

    static {
        // The JDK's server delays small answers by 40 ms and closes all but 200 idle connections unless told otherwise.
        setUnlessSet("sun.net.httpserver.nodelay", "true");
        setUnlessSet("sun.net.httpserver.maxIdleConnections", "10000");
    }

    private final HttpServer server;
    private final ScheduledExecutorService threads;
    private final Trouble trouble;
    private final Doorkeeper door;
    private final Shelf shelf;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Consumer<SimulatedCall> watcher = call -> {};
    private final AtomicInteger tokens = new AtomicInteger();

    private Simulator(HttpServer server, Trouble trouble, Doorkeeper door, Shelf shelf) {
        this.server = server;
        this.trouble = trouble;
        this.door = door;
        this.shelf = shelf;
        this.threads = Executors.newScheduledThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "simulator-" + server.getAddress().getPort());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts a simulator that answers at once. See {@link #start(Mapping, Path, int, Trouble)}. */
    public static Simulator start(Mapping mapping, Path folder, int port) {
        return start(mapping, folder, port, Trouble.none());
    }

    /**
     * Starts a simulator.
     *
     * @param folder of the vendor, with {@code cases/} in it
     * @param port 0 for any that is free
     * @param trouble that it makes of its own; token calls are spared it
     * @throws io.ringdown.mapping.InvalidMapping when a case is wrong
     * @throws UncheckedIOException when the port is taken
     */
    public static Simulator start(Mapping mapping, Path folder, int port, Trouble trouble) {
        Shelf shelf = new Shelf(mapping.name(), Cases.read(folder));
        Doorkeeper door = Doorkeeper.of(mapping, shelf, Clock.systemUTC());
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            HttpServer server = HttpServer.create(address, WAITING_CONNECTIONS);
            Simulator simulator = new Simulator(server, trouble, door, shelf);
            server.setExecutor(simulator.threads);
            server.createContext("/", simulator::handle);
            server.start();
            return simulator;
        } catch (IOException failed) {
            throw new UncheckedIOException("The simulator cannot listen on port " + port, failed);
        }
    }

    /** Shows from now on every call that has its answer, token calls aside. */
    public void watch(Consumer<SimulatedCall> watcher) {
        this.watcher = watcher;
    }

    /** Where it listens: the {@code origin} of a connection that is to use it. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Authenticated calls so far, token calls not counted. */
    public int calls() {
        return calls.get();
    }

    /** Token calls so far that were answered with a token. */
    public int tokens() {
        return tokens.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Received received = Received.of(exchange);
        Optional<CannedAnswer> token = door.token(received);
        if (token.isPresent()) {
            if (token.get().status() == 200) {
                tokens.incrementAndGet();
            }
            send(exchange, token.get());
        } else if (!trouble.isOut() && !door.admits(received)) {
            send(exchange, door.refusal());
        } else {
            calls.incrementAndGet();
            trouble.answer(shelf, received).ifPresent(answer -> {
                watcher.accept(SimulatedCall.of(received, answer));
                sendLater(exchange, answer);
            });
        }
    }

    private void sendLater(HttpExchange exchange, CannedAnswer answer) {
        if (trouble.latency().isZero()) {
            send(exchange, answer);
        } else {
            threads.schedule(() -> send(exchange, answer), trouble.latency().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static void send(HttpExchange exchange, CannedAnswer answer) {
        try (exchange) {
            if (answer.status() == 0) {
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (IOException gone) {
            // The caller no longer waits; there is nobody to tell.
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
