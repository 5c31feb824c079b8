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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The vendor of the mapping {@code acme}: it remembers every call and can be held back. Numbers that end in 00 are bad ones to it,
 * for those that end in 11 it is busy, all others it takes. A call to one that ends in 33 it does not take back. For those that end in 22 its id of the call is odd and long.
 */
final class TestVendor implements AutoCloseable {
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Call> arrivals = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile CountDownLatch heldBack = new CountDownLatch(0);

    /** One request; {@code path} with its query, {@code token} as in X-Token. */
    record Call(String method, String path, String token, String body) {
        JsonNode json() {
            return TestGateway.tree(body);
        }

        String to() {
            return json().path("to").asText();
        }
    }

    TestVendor() {
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

    /** Answers no call until {@link #release()}. */
    void hold() {
        held = new CountDownLatch(1);
    }

    /** Answers no request to take a call back until {@link #release()}. */
    void holdWithdrawals() {
        heldBack = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
        heldBack.countDown();
    }

    /** The next call that has not been asked for yet. */
    Call next() {
        try {
            Call call = arrivals.poll(30, TimeUnit.SECONDS);
            if (call == null) {
                throw new AssertionError("the vendor was not called");
            }
            return call;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every call to that number, of which the last digits are enough. */
    List<Call> callsTo(String number) {
        return calls.stream()
                .filter(call -> call.method().equals("POST") && call.to().endsWith(number))
                .toList();
    }

    /** Paths, with their queries, of the calls that were to be taken back. */
    List<String> withdrawn() {
        return calls.stream()
                .filter(call -> call.method().equals("DELETE"))
                .map(Call::path)
                .toList();
    }

    int count() {
        return calls.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("X-Token"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            calls.add(call);
            arrivals.add(call);
            if (call.method().equals("POST")) {
                held.await();
                answer(exchange, call);
            } else {
                heldBack.await();
                exchange.sendResponseHeaders(call.path().matches("/calls/v\\d+33\\?.*") ? 409 : 204, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Call call) throws IOException {
        String to = call.to();
        int status = to.endsWith("00") ? 400 : to.endsWith("11") ? 409 : 201;
        String code = to.endsWith("00") ? "bad-number" : "busy";
        String id = "v" + to.replace("+", "") + (to.endsWith("22") ? "\\u0000\\ud83d" + "x".repeat(1000) : "");
        String body = status == 201 ? "{\"id\": \"" + id + "\", \"line\": \"7\"}" : "{\"code\": \"" + code + "\"}";
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
