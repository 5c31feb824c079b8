package io.ringdown.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.vendor.RawVendor;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A vendor that takes every call and keeps its own count, outside of whatever gateway calls it: a number is called once for every request
 * that has arrived whole, whether or not anybody reads the answer.
 */
final class CountingVendor implements AutoCloseable {
    /** The values of a connection of {@code json-api} that calls this vendor, but for its address. */
    static final Map<String, ?> VALUES = Map.of("headers", Map.of("X-Attempt", "=attempt.key"));

    /** One call taken; {@code at} counts from 1. */
    record Call(int at, String attempt, String number) {
        String reference() {
            return "vendor-" + at;
        }
    }

    /** Something that happens while a call is with the vendor. */
    interface Step {
        void at(Call call) throws IOException, InterruptedException;
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final RawVendor server = new RawVendor(this::serve);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile Step taken = call -> {};
    private volatile Step answered = call -> {};

    CountingVendor() throws IOException {}

    String url() {
        return server.url();
    }

    int port() {
        return server.port();
    }

    List<Call> calls() {
        return calls;
    }

    /** Answers nobody until {@link #release}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    /** Returns when so many calls have come in all. */
    void arrived(int count) {
        await().atMost(Duration.ofMinutes(2)).until(() -> calls.size() >= count);
    }

    /** What happens between a call and its answer, and after the answer; on the thread of its connection. */
    void during(Step whenTaken, Step whenAnswered) {
        taken = whenTaken;
        answered = whenAnswered;
    }

    /** The calls of each number. */
    Map<String, List<Call>> byNumber() {
        Map<String, List<Call>> found = new HashMap<>();
        calls.forEach(call -> found.computeIfAbsent(call.number(), number -> new CopyOnWriteArrayList<>())
                .add(call));
        return found;
    }

    private void serve(RawVendor.Peer peer) throws IOException, InterruptedException {
        while (peer.read()) {
            Call call = take(peer.request());
            gate.await();
            taken.at(call);
            peer.write(RawVendor.ok("{\"id\":\"" + call.reference() + "\",\"note\":\"" + Canary.VENDOR + "\"}"));
            answered.at(call);
        }
    }

    private synchronized Call take(String request) throws IOException {
        JsonNode body = TestGateway.JSON.readTree(request.substring(request.indexOf("\r\n\r\n") + 4));
        Call call = new Call(
                calls.size() + 1,
                RawVendor.header(request, "X-Attempt"),
                body.path("phone").asText());
        calls.add(call);
        return call;
    }

    @Override
    public void close() throws IOException {
        release();
        server.close();
    }
}
