package io.ringdown.vendor;

import static io.ringdown.vendor.RawVendor.header;
import static io.ringdown.vendor.RawVendor.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.mapping.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire when a Camel route calls a vendor. */
class CamelCallsTest {
    private static CamelCalls calls;

    @BeforeAll
    static void open() throws Exception {
        calls = new CamelCalls();
    }

    @AfterAll
    static void close() throws Exception {
        calls.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a%2Bb+c?q=%2B33612345678&z=1&a=2",
                "/a%2Fb/c?u=%2F%2f",
                "/p%23q?x=%23",
                "/r?x=RAW(a%26b)&y=%52AW(1)",
                "/RAW(1)/x",
                "/t?x=%7B%7Benv%3AHOME%7D%7D&y=%24%7Bbody%7D",
                "/u/%7B%7Bx%7D%7D",
                "/v?b=2&a=1&b=1&c&d=&=e",
                "/w;m=1//x/../y/./z",
                "/%E2%82%AC?n=%F0%9F%93%9E",
                "/x?httpClient.soTimeout=1&throwExceptionOnFailure=true&bridgeEndpoint=true",
                "/?password=a%25b%2525",
                "/"
            })
    void sendsTheRequestLineByteForByte(String target) throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok("{}"))) {
            assertThat(calls.post(vendor.url() + target)).isInstanceOf(Reply.Answered.class);
            assertThat(vendor.line(0)).isEqualTo("POST " + target + " HTTP/1.1");
        }
    }

    @Test
    void sendsWhatTheMappingNamesAndNothingInbound() throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok("{}"))) {
            calls.send(
                    "PUT",
                    vendor.url() + "/x",
                    Map.of("Content-Type", "application/json", "X-Key", "k1", "Accept", "application/json"),
                    "{\"n\":\"é\"}".getBytes(UTF_8),
                    Map.of(
                            "Authorization", "Bearer bot",
                            "Cookie", "a=b",
                            "camelhttppath", "/evil",
                            "CamelHttpQuery", "evil=1",
                            "X-Api-Key", "bot"));

            assertThat(vendor.requests().get(0).lines().takeWhile(line -> !line.isEmpty()))
                    .containsExactlyInAnyOrder(
                            "PUT /x HTTP/1.1",
                            "Host: 127.0.0.1:" + vendor.port(),
                            "Content-Type: application/json",
                            "X-Key: k1",
                            "Accept: application/json",
                            "Accept-Encoding: gzip, x-gzip, deflate",
                            "Content-Length: 10",
                            "Connection: keep-alive",
                            "User-Agent: Ringdown/test");
        }
    }

    @Test
    void sendsAnEmptyBodyAsNone() throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok("{}"))) {
            calls.send("POST", vendor.url() + "/x", Map.of(), new byte[0], Map.of());
            calls.get(vendor.url() + "/y");

            assertThat(header(vendor.requests().get(0), "Content-Length")).isEqualTo("0");
            assertThat(header(vendor.requests().get(0), "Content-Type")).isNull();
            assertThat(vendor.line(1)).isEqualTo("GET /y HTTP/1.1");
            assertThat(header(vendor.requests().get(1), "Content-Length")).isNull();
        }
    }

    @Test
    void readsTheWholeAnswerWithEveryHeaderAsSent() throws Exception {
        String answer = "HTTP/1.1 422 No\r\nContent-Type: text/html; charset=nonsense\r\nX-Two: a, b\r\nx-two: c\r\n"
                + "CamelHttpUri: http://evil\r\nRetry-After: 7\r\nContent-Length: 3\r\n\r\nno!";
        try (RawVendor vendor = RawVendor.answering(answer)) {
            Reply.Answered reply = (Reply.Answered) calls.post(vendor.url());

            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.body()).asString().isEqualTo("no!");
            assertThat(reply.headers())
                    .containsEntry("X-Two", List.of("a, b"))
                    .containsEntry("x-two", List.of("c"))
                    .containsEntry("Retry-After", List.of("7"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503, 500, 401, 407, 408})
    void sendsOneRequestWhateverTheStatus(int status) throws Exception {
        String answer = "HTTP/1.1 " + status + " X\r\nRetry-After: 0\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
                + "Content-Length: 0\r\n\r\n";
        try (RawVendor vendor = RawVendor.answering(answer)) {
            assertThat(((Reply.Answered) calls.post(vendor.url())).status()).isEqualTo(status);
            assertThat(vendor.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) throws Exception {
        try (RawVendor other = RawVendor.answering(ok("{}"));
                RawVendor vendor = RawVendor.answering(
                        "HTTP/1.1 " + status + " X\r\nLocation: " + other.url() + "/\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(((Reply.Answered) calls.get(vendor.url())).status()).isEqualTo(status);
            assertThat(vendor.requests()).hasSize(1);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void keepsNoCookie() throws Exception {
        try (RawVendor vendor =
                RawVendor.answering("HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 0\r\n\r\n")) {
            calls.post(vendor.url());
            calls.post(vendor.url());

            assertThat(vendor.requests()).hasSize(2);
            assertThat(header(vendor.requests().get(1), "Cookie")).isNull();
        }
    }

    @Test
    void usesOneConnectionForOneCallAfterAnother() throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok("{}"))) {
            for (int i = 0; i < 5; i++) {
                calls.post(vendor.url() + "/" + i);
            }
            assertThat(vendor.requests()).hasSize(5);
            assertThat(vendor.peers()).hasSize(1);
        }
    }

    @Test
    void callsAtTheSameTimeKeepApart() throws Exception {
        try (RawVendor vendor = new RawVendor(peer -> {
            while (peer.read()) {
                peer.write(ok(peer.line()));
            }
        })) {
            ExecutorService threads = Executors.newCachedThreadPool();
            List<Future<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String path = "/" + i;
                replies.add(threads.submit(() -> calls.post(vendor.url() + path)));
            }
            for (int i = 0; i < 200; i++) {
                assertThat(((Reply.Answered) replies.get(i).get()).body())
                        .asString()
                        .isEqualTo("POST /" + i + " HTTP/1.1");
            }
            assertThat(vendor.requests()).hasSize(200);
            assertThat(vendor.peers()).hasSizeLessThanOrEqualTo(20);
            threads.shutdown();
        }
    }
}
