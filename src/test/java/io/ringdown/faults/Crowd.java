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
import java.util.stream.IntStream;

/** Many visitors at once, each with a number of their own, and a vendor that answers nobody before all of them are there. */
final class Crowd {
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
        List<CompletableFuture<String>> told = new ArrayList<>();
        while (told.size() < size) { // no more at once than a slow machine claims in time
            IntStream.range(told.size(), Math.min(size, told.size() + 100))
                    .mapToObj(n -> HttpRequest.newBuilder(
                                    gateway.resolve("/v1/connections/" + connection + "/escalations"))
                            .headers("X-API-Key", key, "Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body(n)))
                            .build())
                    .map(request -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                            .thenApply(TestGateway::json)
                            .thenApply(Crowd::outcome))
                    .forEach(told::add);
            await().atMost(Duration.ofMinutes(1)).until(() -> vendor.requests().size() == told.size());
        }
        return told.stream().map(CompletableFuture::join).collect(groupingBy(outcome -> outcome, counting()));
    }

    static String body(int n) {
        return String.format(
                Locale.ROOT, "{\"phone\":\"+336399%05d\",\"conversationId\":\"crowd-%d\",\"country\":\"FR\"}", n, n);
    }

    private static String outcome(JsonNode answer) {
        return answer.path("outcome").asText();
    }
}
