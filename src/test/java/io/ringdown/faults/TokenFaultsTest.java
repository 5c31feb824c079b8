package io.ringdown.faults;

import static io.ringdown.vendor.RawVendor.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.vendor.RawVendor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vendor whose tokens fail: nobody is called, or once with a fresh one. */
class TokenFaultsTest {
    private static final String CREATED = ok("{\"conversation\":{\"id\":\"r-1\"}}");

    @TempDir
    static Path data;

    private static LogLines log;
    private static FaultyVendors vendors;

    private final AtomicInteger tokens = new AtomicInteger();

    @BeforeAll
    static void start() {
        log = new LogLines();
        vendors = new FaultyVendors(data);
    }

    @AfterAll
    static void stop() {
        vendors.close();
        Canary.assertAbsent(log.all());
        log.close();
    }

    @Test
    void aRevokedTokenIsRenewedOnceAndTheCallGoesOut() throws Exception {
        try (RawVendor vendor = vendor(peer -> peer.write(answer(tokens.get() == 1 ? 401 : 200)))) {
            assertThat(outcome(vendor)).isEqualTo("accepted");
            assertThat(calls(vendor)).hasSize(2);
            assertThat(tokens).hasValue(2);
        }
    }

    @Test
    void aVendorThatRefusesEveryTokenIsCalledTwiceAndNoMore() throws Exception {
        try (RawVendor vendor = vendor(peer -> peer.write(answer(401)))) {
            assertThat(outcome(vendor)).isEqualTo("misconfigured");
            assertThat(calls(vendor)).hasSize(2);
            assertThat(tokens).hasValue(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"503, unavailable", "500, unavailable", "401, misconfigured", "400, misconfigured"})
    void withoutATokenNobodyIsCalled(int status, String outcome) throws Exception {
        try (RawVendor vendor = new RawVendor(peer -> {
            while (peer.read()) {
                peer.write("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n");
            }
        })) {
            assertThat(outcome(vendor)).isEqualTo(outcome);
            assertThat(calls(vendor)).isEmpty();
        }
    }

    @Test
    void aTokenAnswerThatIsNoneCallsNobody() throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok("<html>" + Canary.VENDOR + "</html>"))) {
            assertThat(outcome(vendor)).isEqualTo("unavailable");
            assertThat(calls(vendor)).isEmpty();
        }
    }

    private RawVendor vendor(RawVendor.Script call) throws IOException {
        return new RawVendor(peer -> {
            while (peer.read()) {
                if (peer.line().contains("/oauth/token")) {
                    tokens.incrementAndGet();
                    peer.write(ok("{\"access_token\":\"canary-secret-" + tokens
                            + "\",\"token_type\":\"bearer\",\"expires_in\":86400}"));
                } else {
                    call.play(peer);
                }
            }
        });
    }

    private static String outcome(RawVendor vendor) {
        return vendors.line(Map.of(
                        "mapping", "genesys-cloud",
                        "values", Map.of("queueId", "q", "clientId", "c"),
                        "secrets", Map.of("clientSecret", Canary.SECRET),
                        "origin", vendor.url()))
                .escalate()
                .path("outcome")
                .asText();
    }

    private static List<String> calls(RawVendor vendor) {
        return vendor.requests().stream()
                .filter(request -> !request.contains("/oauth/token"))
                .toList();
    }

    private static String answer(int status) {
        return status == 200 ? CREATED : "HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n";
    }
}
