package io.ringdown.vendor;

import static io.ringdown.vendor.RawVendor.header;
import static io.ringdown.vendor.RawVendor.ok;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignerTest {
    private final ManualClock clock = new ManualClock();
    private final AtomicInteger fetches = new AtomicInteger();
    private final Tokens tokens = new Tokens(
            ask -> Token.of("t" + fetches.incrementAndGet(), null, clock.instant(), Duration.ofHours(1), 0),
            clock,
            Runnable::run);
    private final Signer signer = new Signer(tokens, clock);

    @Test
    void addsNothingWithoutAuth() {
        assertThat(headers(new Auth.None())).isEmpty();
    }

    @Test
    void basicIsUtf8() {
        assertThat(headers(new Auth.Basic("AC1", "pä:ss")))
                .containsExactly(Map.entry(
                        "Authorization", "Basic " + Base64.getEncoder().encodeToString("AC1:pä:ss".getBytes(UTF_8))));
    }

    @Test
    void aRefusedTokenIsReplaced() {
        Auth.OAuth2 auth = Clients.of("https://login.example/t", "i", "s");
        Request request = request("https://vendor.example/", auth, "{}");
        Signed sent = signer.sign("acme", 1, request);
        assertThat(sent.headers()).containsExactly(Map.entry("Authorization", "Bearer t1"));

        signer.refused("acme", 1, sent);
        assertThat(signer.sign("acme", 1, request).headers()).containsExactly(Map.entry("Authorization", "Bearer t2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/contact/outbound-voice           | {\"DestinationPhoneNumber\":\"+33639980001\"} | application/json",
                "/contact/task?b=2&a=%2B1&a=%20x   | {} | application/json;charset=utf-8",
                "/a%20b/%C3%A9?x=                  | {\"n\":\"€ émile\"} | application/json",
                "/                                 | {} | application/x-amz-json-1.1"
            })
    void whatGoesOverTheWireIsWhatWasSigned(String target, String body, String type) throws Exception {
        for (String session : new String[] {null, "session/token+="}) {
            try (CamelCalls calls = new CamelCalls();
                    RawVendor vendor = RawVendor.answering(ok("{}"))) {
                Auth auth = new Auth.AwsSigV4("connect", "eu-central-1", "AKID", "wJalrXUtnFEMI/K7MDENG", session);
                Request request = new Request(
                        "PUT",
                        vendor.url() + target,
                        Map.of("Content-Type", type, "X-Amz-Target", "Connect.Start", "Accept", "application/json"),
                        body.getBytes(UTF_8),
                        auth,
                        Set.of());
                Map<String, String> outgoing = new HashMap<>(request.headers());
                outgoing.putAll(signer.sign("acme", 1, request).headers());

                assertThat(calls.send("PUT", request.url(), outgoing, request.body(), Map.of()))
                        .isInstanceOf(Reply.Answered.class);
                String sent = vendor.requests().get(0);
                assertThat(header(sent, "Authorization"))
                        .isEqualTo(AwsSignature.of(sent, "wJalrXUtnFEMI/K7MDENG"))
                        .contains("Credential=AKID/20261123/eu-central-1/connect/aws4_request")
                        .contains("SignedHeaders=content-type;host;x-amz-")
                        .doesNotContain("user-agent", "connection", "accept");
                assertThat(header(sent, "X-Amz-Date")).isEqualTo("20261123T100000Z");
                assertThat(header(sent, "X-Amz-Security-Token")).isEqualTo(session);
                assertThat(sent.getBytes(ISO_8859_1)).endsWith(request.body());
            }
        }
    }

    private Map<String, String> headers(Auth auth) {
        return signer.sign("acme", 1, request("https://vendor.example/", auth, "{}"))
                .headers();
    }

    private static Request request(String url, Auth auth, String body) {
        return new Request(
                "POST", url, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8), auth, Set.of());
    }
}
