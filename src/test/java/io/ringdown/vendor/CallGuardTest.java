package io.ringdown.vendor;

import static io.ringdown.vendor.RawVendor.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Reply.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How calls end that do not end well. */
class CallGuardTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
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
    void aVendorThatSaysNothingIsCutOff() throws Exception {
        cutOff(RawVendor.Peer::hang);
    }

    @Test
    void aVendorThatHangsAfterTheHeadersIsCutOff() throws Exception {
        cutOff(peer -> {
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
            peer.hang();
        });
    }

    @Test
    void aVendorThatTricklesItsBodyIsCutOff() throws Exception {
        cutOff(peer -> {
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            trickle(peer, "x");
        });
    }

    @Test
    void aVendorThatTricklesItsHeadersIsCutOff() throws Exception {
        cutOff(peer -> {
            peer.write("HTTP/1.1 200 OK\r\n");
            trickle(peer, "A: b\r\n");
        });
    }

    @Test
    void aVendorThatTricklesInterimAnswersIsCutOff() throws Exception {
        cutOff(peer -> trickle(peer, "HTTP/1.1 102 Processing\r\n\r\n"));
    }

    private static void trickle(RawVendor.Peer peer, String drop) throws IOException {
        peer.socket.setSoTimeout(20);
        while (true) {
            peer.write(drop);
            try {
                if (peer.socket.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException stillThere) {
                continue;
            }
        }
    }

    private static void cutOff(RawVendor.Script script) throws Exception {
        try (RawVendor vendor = new RawVendor(peer -> {
            peer.read();
            script.play(peer);
        })) {
            assertThat(calls.post(vendor.url() + "/p?secret=s", SHORT))
                    .isEqualTo(new Reply.Failed(Kind.BEGUN, "no complete answer within 500 ms"));
            assertThat(vendor.requests()).hasSize(1);
            assertThat(vendor.peers().get(0).over.await(10, TimeUnit.SECONDS))
                    .as("the connection is gone")
                    .isTrue();
        }
    }

    @Test
    void anAnswerOfFiveMegabytesIsNotRead() throws Exception {
        begun("the answer is larger than 262144 bytes", peer -> {
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n");
            peer.write(new byte[5_000_000]);
        });
    }

    @Test
    void anEndlessAnswerIsNotRead() throws Exception {
        begun("the answer is larger than 262144 bytes", peer -> {
            peer.write("HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                peer.write(new byte[65536]);
            }
        });
    }

    @Test
    void theLimitCountsDecompressedBytes() throws Exception {
        byte[] bomb = gzip(new byte[20_000_000]);
        assertThat(bomb).hasSizeLessThan(100_000);
        begun("the answer is larger than 262144 bytes", peer -> {
            peer.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
            peer.write(bomb);
        });
    }

    @Test
    void anAnswerOfJustTheLimitIsRead() throws Exception {
        byte[] packed = gzip(new byte[VendorClient.ANSWER_LIMIT]);
        try (RawVendor vendor = new RawVendor(peer -> {
            while (peer.read()) {
                peer.write(CHUNKED.replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n"));
                peer.write(Integer.toHexString(packed.length) + "\r\n");
                peer.write(packed);
                peer.write("\r\n0\r\n\r\n");
            }
        })) {
            Reply.Answered reply = (Reply.Answered) calls.post(vendor.url());
            assertThat(reply.body()).hasSize(VendorClient.ANSWER_LIMIT);
            calls.post(vendor.url());
            assertThat(vendor.peers()).as("the connection was kept").hasSize(1);
        }
    }

    @Test
    void aResetWithinTheBodyIsBegun() throws Exception {
        begun("the connection broke off before the answer was complete", peer -> {
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
            peer.reset();
        });
    }

    @Test
    void anAnswerThatEndsEarlyIsBegun() throws Exception {
        begun(
                "the connection broke off before the answer was complete",
                peer -> peer.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"));
    }

    @Test
    void aBrokenChunkIsBegun() throws Exception {
        begun("the answer is no valid HTTP: MalformedChunkCodingException", peer -> {
            peer.write(CHUNKED + "5\r\nhello\r\nx33612345678\r\n");
            peer.hang();
        });
    }

    @Test
    void anEmptyReplyIsBegun() throws Exception {
        begun("the connection was closed without an answer", peer -> {});
    }

    @Test
    void anAnswerThatIsNotHttpIsBegunAndNotQuoted() throws Exception {
        begun("the answer is no valid HTTP: ", peer -> {
            peer.write("+33612345678 is unknown\r\n".repeat(20));
            peer.hang();
        });
    }

    @Test
    void endlessHeadersAreBegun() throws Exception {
        begun("the answer is no valid HTTP: ", peer -> {
            peer.write("HTTP/1.1 200 OK\r\n");
            while (true) {
                peer.write("A: b\r\n".repeat(100));
            }
        });
    }

    private static void begun(String cause, RawVendor.Script script) throws Exception {
        try (RawVendor vendor = new RawVendor(peer -> {
            peer.read();
            script.play(peer);
        })) {
            Reply.Failed failed = (Reply.Failed) calls.post(vendor.url() + "/p?secret=s");
            assertThat(failed.kind()).isEqualTo(Kind.BEGUN);
            assertThat(failed.cause()).startsWith(cause).doesNotContain("336", "secret");
            assertThat(vendor.requests()).hasSize(1);
            assertThat(calls.last().begun()).isTrue();
        }
    }

    @Test
    void aKeptConnectionThatIsClosedUnderTheRequestGetsNoSecondRequest() throws Exception {
        try (RawVendor vendor = new RawVendor(peer -> {
            peer.read();
            peer.write(ok("{}"));
            peer.read();
        })) {
            calls.post(vendor.url());
            Reply.Failed failed = (Reply.Failed) calls.post(vendor.url());

            assertThat(failed.kind()).isEqualTo(Kind.BEGUN);
            assertThat(vendor.requests()).hasSize(2);
            assertThat(vendor.peers()).hasSize(1);
        }
    }

    @Test
    void aKeptConnectionThatTheVendorClosedIsNotUsed() throws Exception {
        try (RawVendor vendor = new RawVendor(peer -> {
            peer.read();
            peer.write(ok("{}"));
        })) {
            calls.post(vendor.url());
            assertThat(vendor.peers().get(0).over.await(10, TimeUnit.SECONDS)).isTrue();
            long closed = System.nanoTime();
            await().until(() ->
                    System.nanoTime() - closed > Duration.ofMillis(120).toNanos());

            assertThat(calls.post(vendor.url())).isInstanceOf(Reply.Answered.class);
            assertThat(vendor.requests()).hasSize(2);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
