package io.ringdown.faults;

import static io.ringdown.vendor.RawVendor.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.vendor.RawVendor;
import io.ringdown.vendor.Webhook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator's address hears when calls go wrong, and it is down itself at first. */
class AlertFaultsTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String DOWN = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";

    @TempDir
    Path data;

    @Test
    void someLostCallsAreOneAlertThatIsSentUntilItArrives() throws Exception {
        try (RawVendor vendor = RawVendor.answering(DOWN.replace("503 Service Unavailable", "500 Oops"));
                RawVendor operator = downAtFirst();
                FaultyVendors vendors = new FaultyVendors(
                        data, Map.of("alert.url", operator.url() + "/hooks?k=1", "alert.secret", SECRET), "20s")) {
            FaultyVendors.Line line = vendors.line(vendor.url(), Map.of(), "20s");
            assertThat(line.escalate().path("outcome").asText()).isEqualTo("unconfirmed");

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> operator.requests().size() == 2);
            String again = operator.requests().get(1);
            assertThat(header(again, "webhook-id"))
                    .isEqualTo(header(operator.requests().get(0), "webhook-id"));
            assertThat(operator.line(1)).startsWith("POST /hooks?k=1 ");
            assertSigned(again);
            JsonNode told = TestGateway.JSON.readTree(body(again));
            assertThat(told.path("type").asText()).isEqualTo("ringdown.attention");
            assertThat(told.path("data").toString())
                    .isEqualTo(
                            "{\"misconfigured\":0,\"unconfirmed\":1,\"spooled\":0,\"callbacks\":0,\"connections\":[\""
                                    + line.name() + "\"]}");
            Canary.assertAbsent(operator.requests());
        }
    }

    private static RawVendor downAtFirst() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        return new RawVendor(peer -> {
            while (peer.read()) {
                peer.write(asked.getAndIncrement() == 0 ? DOWN : RawVendor.ok("{}"));
            }
        });
    }

    private static void assertSigned(String request) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(header(request, "webhook-timestamp")));
        Map<String, String> expected = new Webhook(SECRET)
                .headers(header(request, "webhook-id"), at, body(request).getBytes(UTF_8));
        assertThat(header(request, "webhook-signature")).isEqualTo(expected.get("webhook-signature"));
    }

    private static String body(String request) {
        return request.substring(request.indexOf("\r\n\r\n") + 4);
    }
}
