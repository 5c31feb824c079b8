package io.ringdown.vendor;

import static io.ringdown.vendor.RawVendor.header;
import static io.ringdown.vendor.RawVendor.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import io.ringdown.mapping.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCallTest {
    private final ManualClock clock = new ManualClock();
    private final VendorClient client = new VendorClient(new DestinationGuard("127.0.0.1"), "test", 5, 5);
    private final TokenCall call = new TokenCall(client, clock);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void asksWithBasicCredentials() throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok("{\"access_token\":\"abc.~+/=\",\"expires_in\":86399}"))) {
            Issued token = call.fetch(auth(vendor, "cid-1", "s3cret_A", "a b", false), null);

            assertThat(token.accessToken()).isEqualTo("abc.~+/=");
            assertThat(token.token().expires()).isEqualTo(clock.instant().plusSeconds(86394));
            assertThat(vendor.line(0)).isEqualTo("POST /oauth/token HTTP/1.1");
            assertThat(body(vendor)).isEqualTo("grant_type=client_credentials&scope=a+b");
            assertThat(header(vendor.requests().get(0), "Content-Type")).isEqualTo("application/x-www-form-urlencoded");
            assertThat(credentials(vendor)).isEqualTo("cid-1:s3cret_A");
        }
    }

    @Test
    void encodesOddCredentialsBeforeJoiningThem() throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok("{\"access_token\":\"t\"}"))) {
            call.fetch(auth(vendor, "c:id", "s&é+ %", null, false), null);
            assertThat(credentials(vendor)).isEqualTo("c%3Aid:s%26%C3%A9%2B+%25");
            assertThat(body(vendor)).isEqualTo("grant_type=client_credentials");
        }
    }

    @Test
    void putsCredentialsInTheBodyWhereTheVendorWantsThem() throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok("{\"access_token\":\"t\",\"expires_in\":\"60\"}"))) {
            Issued token = call.fetch(auth(vendor, "c&id", "s=1&x", null, true), null);

            assertThat(body(vendor))
                    .isEqualTo("grant_type=client_credentials&client_id=c%26id&client_secret=s%3D1%26x");
            assertThat(header(vendor.requests().get(0), "Authorization")).isNull();
            assertThat(token.token().expires()).isEqualTo(clock.instant().plusSeconds(55));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"access_token\":\"t\"}                              | 295",
                "{\"access_token\":\"t\",\"expires_in\":0}             | 295",
                "{\"access_token\":\"t\",\"expires_in\":-5}            | 295",
                "{\"access_token\":\"t\",\"expires_in\":\"soon\"}      | 295",
                "{\"access_token\":\"t\",\"expires_in\":99999999999}   | 86395"
            })
    void boundsTheLifetime(String answer, long seconds) throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok(answer))) {
            assertThat(call.fetch(auth(vendor, "i", "s", null, false), null)
                            .token()
                            .expires())
                    .isEqualTo(clock.instant().plusSeconds(seconds));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {\"error\":\"invalid_client\"}        | TOKEN_REFUSED | token endpoint answered 400 invalid_client",
                "401 | {\"error\":\"bad secret s3cret\"}     | TOKEN_REFUSED | token endpoint answered 401",
                "403 | <html>s3cret</html>                   | TOKEN_REFUSED | token endpoint answered 403",
                "404 | {}                                    | TOKEN_DOWN | token endpoint answered 404",
                "429 | {}                                    | TOKEN_DOWN | token endpoint answered 429",
                "302 | {}                                    | TOKEN_DOWN | token endpoint answered 302",
                "503 | {}                                    | TOKEN_DOWN | token endpoint answered 503",
                "200 | {}                                    | TOKEN_DOWN | token endpoint answered 200 without a usable access_token",
                "200 | <html>s3cret</html>                   | TOKEN_DOWN | token endpoint answered 200 without a usable access_token",
                "200 | {\"access_token\":\"a\\r\\nEvil: 1\"} | TOKEN_DOWN | token endpoint answered 200 without a usable access_token"
            })
    void saysWhyThereIsNoToken(int status, String answer, Reply.Kind kind, String why) throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok(answer).replace("200 OK", status + " X"))) {
            TokenFailed failed = failure(auth(vendor, "cid", "s3cret", null, false));
            assertThat(failed.reply()).isEqualTo(new Reply.Failed(kind, why));
            assertThat(vendor.requests()).hasSize(1);
        }
    }

    @Test
    void aBaseUrlComesWithTheToken() throws Exception {
        String answer = "{\"access_token\":\"t\",\"resource_server\":{\"uri\":\"https://api.vendor.example/x/\"}}";
        try (RawVendor vendor = RawVendor.answering(ok(answer))) {
            Issued issued = call.fetch(basedOn(vendor), null);
            assertThat(issued.token().baseUrl()).isEqualTo("https://api.vendor.example/x");
        }
    }

    @Test
    void anAnswerThatLeadsElsewhereIsNoToken() throws Exception {
        String answer = "{\"access_token\":\"t\",\"resource_server\":{\"uri\":\"https://evil.example/\"}}";
        try (RawVendor vendor = RawVendor.answering(ok(answer))) {
            TokenFailed failed = failure(basedOn(vendor));
            assertThat(failed.reply())
                    .isEqualTo(new Reply.Failed(
                            Reply.Kind.NOT_RENDERED,
                            "auth: the token's answer leads to evil.example, which `hosts` does not name"));
        }
    }

    @Test
    void aRefreshTokenIsToldOfAnAnswerThatIsRefused() throws Exception {
        String elsewhere =
                "{\"access_token\":\"t\",\"refresh_token\":\"r1\",\"resource_server\":{\"uri\":\"https://evil.example/\"}}";
        try (RawVendor vendor = RawVendor.answering(ok(elsewhere))) {
            assertThat(failure(basedOn(vendor)).refreshToken()).isEqualTo("r1");
        }
        try (RawVendor vendor = RawVendor.answering(ok("{\"refresh_token\":\"r2\"}"))) {
            TokenFailed failed = failure(auth(vendor, "i", "s", null, false));
            assertThat(failed.refreshToken()).isEqualTo("r2");
            assertThat(failed.toString()).doesNotContain("r2");
        }
    }

    private static Auth.OAuth2 basedOn(RawVendor vendor) {
        Mapping mapping = Mappings.load(List.of(Path.of("src/test/resources/auth/mappings")))
                .find("base-url")
                .orElseThrow();
        Auth.OAuth2 auth = (Auth.OAuth2)
                mapping.connect("c", Map.of("clientId", "i", "skill", "1"), Map.of("clientSecret", "s"), null)
                        .auth();
        return new Auth.OAuth2(vendor.url() + "/t", auth.grant(), "i", "s", false, null, Map.of(), auth.baseUrl());
    }

    @Test
    void anEndpointThatHangsUpIsDown() throws Exception {
        try (RawVendor vendor = new RawVendor(RawVendor.Peer::read)) {
            assertThat(failure(auth(vendor, "cid", "s3cret", null, false)).reply())
                    .isEqualTo(new Reply.Failed(
                            Reply.Kind.TOKEN_DOWN, "token endpoint: the connection was closed without an answer"));
        }
    }

    @Test
    void aForbiddenEndpointIsDown() {
        Auth.OAuth2 auth = Clients.of("http://10.0.0.5/t", "i", "s");
        assertThat(failure(auth).getMessage()).startsWith("token endpoint: 10.0.0.5 is private");
    }

    @Test
    void theCallOfTheThreadIsNotTouched() throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok("{\"access_token\":\"t\"}"))) {
            Call own = client.begin(Duration.ofSeconds(5));
            call.fetch(auth(vendor, "i", "s", null, false), null);
            assertThat(Call.bound()).isSameAs(own);
            assertThat(own.begun()).isFalse();
            own.close();
        }
    }

    private TokenFailed failure(Auth.OAuth2 auth) {
        return catchThrowableOfType(TokenFailed.class, () -> call.fetch(auth, null));
    }

    private static Auth.OAuth2 auth(RawVendor vendor, String id, String secret, String scope, boolean inBody) {
        return Clients.of(vendor.url() + "/oauth/token", id, secret, scope, inBody);
    }

    private static String body(RawVendor vendor) {
        String request = vendor.requests().get(0);
        return request.substring(request.indexOf("\r\n\r\n") + 4);
    }

    private static String credentials(RawVendor vendor) {
        String value = header(vendor.requests().get(0), "Authorization").substring("Basic ".length());
        return new String(Base64.getDecoder().decode(value), UTF_8);
    }
}
