package io.ringdown.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.vendor.RawVendor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many visitors at once, each with a number of their own, and a vendor that answers nobody before all of them are there. */
final class Crowd {
    private static final int WAVE = 100;

    private Crowd() {}

    /** A vendor that holds every request until {@code size} of them wait. */
    static RawVendor patient(int size) throws IOException {
        CountDownLatch waiting = new CountDownLatch(size);
        return new RawVendor(peer -> {
            while (peer.read()) {
                waiting.countDown();
                waiting.await();
                peer.write(RawVendor.ok("{\"id\":\"r-1\"}"));
            }
        });
    }

    /** All of them, until the vendor has them all; how often each outcome was told. */
    static Map<String, Long> escalate(int size, RawVendor vendor, URI gateway, String connection, String key) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        IntFunction<CompletableFuture<String>> ask = n -> {
            HttpRequest request = HttpRequest.newBuilder(
                            gateway.resolve("/v1/connections/" + connection + "/escalations"))
                    .headers("X-API-Key", key, "Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body(n)))
                    .build();
            return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .thenApply(TestGateway::json)
                    .thenApply(Crowd::outcome);
        };
        return inWaves(size, ask, asked -> await().atMost(Duration.ofMinutes(1))
                        .until(() -> vendor.requests().size() == asked))
                .stream()
                .map(CompletableFuture::join)
                .collect(groupingBy(outcome -> outcome, counting()));
    }

    /**
     * Asks for all of them, but for no more at once than a slow machine claims in time.
     *
     * @param ask for the one of that number, from 0
     * @param arrived returns when the vendor has so many calls
     */
    static <T> List<T> inWaves(int size, IntFunction<T> ask, IntConsumer arrived) {
        List<T> asked = new ArrayList<>();
        while (asked.size() < size) {
            IntStream.range(asked.size(), Math.min(size, asked.size() + WAVE))
                    .mapToObj(ask)
                    .forEach(asked::add);
            arrived.accept(asked.size());
        }
        return asked;
    }

    static String body(int n) {
        return String.format(
                Locale.ROOT, "{\"phone\":\"+336399%05d\",\"conversationId\":\"crowd-%d\",\"country\":\"FR\"}", n, n);
    }

    private static String outcome(JsonNode answer) {
        return answer.path("outcome").asText();
    }
}
