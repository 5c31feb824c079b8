package io.ringdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The vendor of the mappings {@code asks} and {@code repeats}: counts whom it calls, and can lose requests and answers. */
final class CountingVendor implements AutoCloseable {
    private final Set<String> called = ConcurrentHashMap.newKeySet();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile CountDownLatch held = new CountDownLatch(0);
    /** Whether requests break off before the vendor takes them. */
    volatile boolean deaf;
    /** Whether answers to requests break off. */
    volatile boolean mute;
    /** Whether it answers no question. */
    volatile boolean silent;

    CountingVendor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many calls it has arranged to anybody. */
    int calls() {
        return called.size();
    }

    List<JsonNode> requests() {
        return requests;
    }

    /** Paths of the questions. */
    List<String> questions() {
        return questions;
    }

    /** Answers no request until {@link #release()}. */
    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                JsonNode request =
                        TestGateway.tree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                requests.add(request);
                held.await();
                String key = request.path("key").asText();
                if (!deaf) {
                    called.add(key);
                }
                answer(exchange, deaf || mute ? 500 : 201, "{\"id\": \"v-" + key + "\"}");
            } else {
                String path = exchange.getRequestURI().getPath();
                questions.add(exchange.getRequestURI().toString());
                boolean known = called.contains(path.substring(path.lastIndexOf('/') + 1));
                answer(
                        exchange,
                        silent ? 500 : known ? 200 : 404,
                        known ? "{\"id\": \"asked\", \"state\": \"queued\"}" : "{\"state\": \"unknown\"}");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }
}
