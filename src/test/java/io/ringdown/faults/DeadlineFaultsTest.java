package io.ringdown.faults;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static io.ringdown.vendor.RawVendor.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.contract.Callbacks;
import io.ringdown.vendor.RawVendor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a vendor does, the bot is answered first. That it hears {@code pending} shows it: whoever waited for the end would hear that. The
 * end is told by a poll and by a callback.
 */
class DeadlineFaultsTest {
    @TempDir
    static Path data;

    private static FaultyVendors vendors;

    private final CountDownLatch answered = new CountDownLatch(1);
    private RawVendor address;

    @BeforeAll
    static void start() {
        vendors = new FaultyVendors(data, Map.of(), "500ms");
    }

    @AfterAll
    static void stop() {
        vendors.close();
    }

    @BeforeEach
    void open() throws IOException {
        address = RawVendor.answering(ok("{}"));
    }

    @AfterEach
    void close() throws IOException {
        answered.countDown();
        address.close();
    }

    @Test
    void aVendorThatDoesNotLetTheClientConnect() throws Exception {
        try (Full full = new Full()) {
            endsAfterTheBotHasLeft(line("http://127.0.0.1:" + full.server.getLocalPort()), "unavailable");
        }
    }

    @Test
    void aVendorThatHangsInTheHandshake() throws Exception {
        try (RawVendor vendor = new RawVendor(RawVendor.Peer::hang)) {
            endsAfterTheBotHasLeft(line(vendor.url().replace("http:", "https:")), "unavailable");
        }
    }

    @Test
    void aVendorThatTrickles() throws Exception {
        try (RawVendor vendor = new RawVendor(peer -> {
            peer.read();
            peer.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n");
            while (!answered.await(100, TimeUnit.MILLISECONDS)) {
                peer.write(" ");
            }
        })) {
            endsAfterTheBotHasLeft(line(vendor.url()), "unconfirmed");
        }
    }

    @Test
    void aVendorThatAnswersLate() throws Exception {
        try (RawVendor vendor = late()) {
            endsAfterTheBotHasLeft(line(vendor.url()), "accepted");
            assertThat(vendor.requests()).hasSize(1);
        }
    }

    @Test
    void aVendorWhoseTokenIsSlow() throws Exception {
        try (RawVendor vendor = late()) {
            FaultyVendors.Line line = vendors.line(Map.of(
                    "mapping",
                    "genesys-cloud",
                    "values",
                    Map.of("queueId", "q", "clientId", "c"),
                    "secrets",
                    Map.of("clientSecret", Canary.SECRET),
                    "origin",
                    vendor.url()));
            // Or without a call, where the token's own 5 s are over before this test has gone on.
            endsAfterTheBotHasLeft(line, "accepted", "unavailable");
        }
    }

    /** Answers nothing, neither for a token nor for a call, until the bot has been answered. */
    private RawVendor late() throws IOException {
        return new RawVendor(peer -> {
            while (peer.read()) {
                answered.await();
                peer.write(ok("{\"id\":\"r-1\",\"conversation\":{\"id\":\"r-1\"},\"access_token\":\"t\","
                        + "\"token_type\":\"bearer\",\"expires_in\":86400}"));
            }
        });
    }

    private FaultyVendors.Line line(String url) {
        return vendors.line(url, Map.of(), "60s");
    }

    private void endsAfterTheBotHasLeft(FaultyVendors.Line line, String... outcomes) throws Exception {
        String bot = "bot-" + line.n();
        vendors.gateway.send(
                "PUT",
                "/v1/bots/" + bot,
                ADMIN,
                Map.of("connections", List.of(line.name()), "deadline", "500ms", "callbackUrl", address.url()));
        vendors.gateway.send("POST", "/v1/bots/" + bot + "/callback-secrets", ADMIN, null);

        JsonNode answer = line.escalate();
        assertThat(answer.path("outcome").asText()).isEqualTo("pending");
        answered.countDown();

        await().atMost(60, TimeUnit.SECONDS).until(() -> !poll(line, answer).equals("pending"));
        String outcome = poll(line, answer);
        assertThat(outcome).isIn((Object[]) outcomes);
        await().atMost(60, TimeUnit.SECONDS).until(() -> !address.requests().isEmpty());
        String told = address.requests().get(0);
        assertThat(Callbacks.checked(told.substring(told.indexOf("\r\n\r\n") + 4))
                        .at("/data/outcome")
                        .asText())
                .isEqualTo(outcome);
        assertThat(line.escalate().path("replayed").asBoolean()).isEqualTo(!outcome.equals("unavailable"));
    }

    private static String poll(FaultyVendors.Line line, JsonNode answer) {
        return json(vendors.gateway.send(
                        "GET", "/v1/escalations/" + answer.path("escalationId").asText(), line.key(), null))
                .path("outcome")
                .asText();
    }

    /** A server whose queue of connections is full: the next one is neither taken nor refused. */
    private static final class Full implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<Socket> waiting = new ArrayList<>();

        private Full() throws IOException {
            try {
                while (waiting.size() < 16) {
                    Socket socket = new Socket();
                    waiting.add(socket);
                    socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 200);
                }
            } catch (IOException full) {
                // Now it is.
            }
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : waiting) {
                socket.close();
            }
            server.close();
        }
    }
}
