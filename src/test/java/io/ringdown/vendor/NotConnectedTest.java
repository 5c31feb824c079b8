package io.ringdown.vendor;

import static io.ringdown.vendor.RawVendor.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Reply.Kind;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls of which it is certain that the vendor heard nothing. */
class NotConnectedTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static CamelCalls calls;

    @BeforeAll
    static void open() throws Exception {
        calls = new CamelCalls();
        // The first call loads classes; short time limits are for the vendor.
        try (RawVendor vendor = RawVendor.answering(ok("{}"))) {
            calls.post(vendor.url());
        }
    }

    @AfterAll
    static void close() throws Exception {
        calls.close();
    }

    @Test
    void aRefusedConnectionIsNotConnected() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }
        assertThat(calls.post("http://127.0.0.1:" + port + "/?a=b"))
                .isEqualTo(new Reply.Failed(Kind.NOT_CONNECTED, "the connection was refused"));
        assertThat(calls.last().begun()).isFalse();
        assertThat(calls.last().millis()).isZero();
    }

    @Test
    void aFailedTlsHandshakeIsNotConnected() throws Exception {
        try (RawVendor vendor = new RawVendor(peer -> peer.write("HTTP/1.1 400 Bad\r\n\r\n"))) {
            Reply.Failed failed = (Reply.Failed) calls.post("https://127.0.0.1:" + vendor.port() + "/");
            assertThat(failed.kind()).isEqualTo(Kind.NOT_CONNECTED);
            assertThat(failed.cause()).startsWith("TLS failed: ");
        }
    }

    @Test
    void aTlsHandshakeThatHangsIsNotConnected() throws Exception {
        try (RawVendor vendor = new RawVendor(RawVendor.Peer::hang)) {
            assertThat(calls.post("https://127.0.0.1:" + vendor.port() + "/", SHORT))
                    .isEqualTo(new Reply.Failed(Kind.NOT_CONNECTED, "no connection within 500 ms"));
        }
    }

    @Test
    void anUnknownNameIsNotConnected() throws Exception {
        DestinationGuard nobody = new DestinationGuard("", host -> {
            throw new UnknownHostException(host);
        });
        try (CamelCalls lost = new CamelCalls(nobody)) {
            assertThat(lost.post("http://nobody.example/"))
                    .isEqualTo(new Reply.Failed(Kind.NOT_CONNECTED, "the host name is not known"));
        }
    }

    @Test
    void aForbiddenAddressIsNotConnected() throws Exception {
        try (CamelCalls strict = new CamelCalls(new DestinationGuard(""));
                RawVendor vendor = RawVendor.answering(ok("{}"))) {
            assertThat(strict.post(vendor.url()))
                    .isEqualTo(new Reply.Failed(
                            Kind.NOT_CONNECTED,
                            "127.0.0.1 is loopback; an administrator can allow it by its exact name or address in"
                                    + " RINGDOWN_PRIVATE_HOSTS"));
            assertThat(vendor.peers()).isEmpty();
        }
    }

    @Test
    void aRequestThatCannotBeBuiltNeverReachesTheClient() {
        assertThat(calls.post("http://exa mple:x/")).extracting("kind").isEqualTo(Kind.NOT_RENDERED);
    }

    @Test
    void oneCallIsOneRequest() throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok("{}"))) {
            Call call = calls.client.begin(SHORT);
            HttpGet get = new HttpGet(vendor.url());
            calls.client.client().execute(get, answer -> null);

            assertThatThrownBy(() -> calls.client.client().execute(get, answer -> null))
                    .hasMessageContaining("one request");
            assertThat(vendor.requests()).hasSize(1);
            call.close();
        }
    }

    @Test
    void aRequestWithoutACallIsNotSent() throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok("{}"))) {
            HttpGet get = new HttpGet(vendor.url());

            assertThatThrownBy(() -> calls.client.client().execute(get, answer -> null))
                    .hasMessageContaining("no call was begun");
            assertThat(vendor.peers()).isEmpty();
        }
    }
}
