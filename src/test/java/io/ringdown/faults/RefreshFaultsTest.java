package io.ringdown.faults;

import static io.ringdown.vendor.RawVendor.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.vendor.RawVendor;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor whose refresh tokens come and go: nobody is called without a token, and no log tells one. */
class RefreshFaultsTest {
    @TempDir
    static Path data;

    private static LogLines log;
    private static FaultyVendors vendors;

    private final AtomicInteger tokens = new AtomicInteger();

    @BeforeAll
    static void start() {
        log = new LogLines();
        vendors = new FaultyVendors(
                data,
                Map.of(
                        "custom",
                        Path.of("src/test/resources/auth").toAbsolutePath().toString()),
                FaultyVendors.PATIENT);
    }

    @AfterAll
    static void stop() {
        vendors.close();
        Canary.assertAbsent(log.all());
        log.close();
    }

    @Test
    void aRevokedTokenIsRenewedOnceAndTheCallGoesOut() throws Exception {
        try (RawVendor vendor = vendor(200)) {
            assertThat(outcome(vendor)).isEqualTo("accepted");
            assertThat(tokens).as("one ahead, one for the 401").hasValue(2);
        }
    }

    @Test
    void aRefreshTokenThatTheVendorRefusesCallsNobody() throws Exception {
        try (RawVendor vendor = vendor(400)) {
            assertThat(outcome(vendor)).isEqualTo("misconfigured");
            assertThat(vendor.requests()).allMatch(request -> request.contains("/token"));
        }
    }

    /** A vendor that refuses the first token that it gave. */
    private RawVendor vendor(int status) throws Exception {
        return new RawVendor(peer -> {
            while (peer.read()) {
                if (!peer.line().contains("/token")) {
                    peer.write(tokens.get() == 1 ? refusal(401) : ok("{\"id\":\"c-1\"}"));
                } else if (status == 200) {
                    int n = tokens.incrementAndGet();
                    peer.write(ok("{\"access_token\":\"canary-secret-" + n + "\",\"refresh_token\":\"canary-secret-r"
                            + n + "\",\"expires_in\":3600}"));
                } else {
                    peer.write(refusal(status));
                }
            }
        });
    }

    private static String refusal(int status) {
        return "HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n";
    }

    private static String outcome(RawVendor vendor) {
        return vendors.line(Map.of(
                        "mapping", "rotating",
                        "values", Map.of("clientId", "c"),
                        "secrets", Map.of("clientSecret", Canary.SECRET, "refreshToken", "canary-secret-r0"),
                        "origin", vendor.url()))
                .escalate()
                .path("outcome")
                .asText();
    }
}
