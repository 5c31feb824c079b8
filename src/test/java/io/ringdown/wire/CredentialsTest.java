package io.ringdown.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.kit.Examples;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import io.ringdown.wire.VendorServer.Answer;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What proves to a vendor who calls, of every kind, as the vendor checks it with code of its own. */
final class CredentialsTest {
    private static final Path KINDS = Path.of("src/test/resources/auth").toAbsolutePath();
    private static final Mappings MAPPINGS = Mappings.load(List.of(KINDS.resolve("mappings")));

    @TempDir
    static Path data;

    private static VendorServer vendor;
    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        vendor = new VendorServer(request -> new Answer(404, "{}"));
        gateway = TestGateway.start(
                data, Map.of("private.hosts", vendor.origin().getAuthority(), "custom", KINDS.toString()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        vendor.close();
    }

    @Test
    void aRawKeyAndASchemeOfTheVendorsOwnStandAsTheMappingSays() {
        Received call = escalate("schemes", "/calls", "06 39 98 97 02");
        assertThat(call.header("Authorization")).isEqualTo("k-1");
        assertThat(call.header("X-token")).isEqualTo("Token token=k-1");
    }

    @Test
    void aComposedUserIsOne() {
        String header = escalate("composed-user", "/calls", "06 39 98 98 02").header("Authorization");
        assertThat(new String(Base64.getDecoder().decode(header.substring("Basic ".length())), UTF_8))
                .isEqualTo("agent@acme.example/token:tok");
    }

    @Test
    void anRs256TokenIsSignedByTheKeyOfTheConnection() throws Exception {
        Received call = escalate("jwt-rs256", "/v1/calls", "06 39 98 91 02");
        String[] token =
                call.header("Authorization").substring("Bearer ".length()).split("\\.");
        assertThat(rs256(token)).isTrue();
        assertThat(json(token[0]).toString()).isEqualTo("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"aaaa-bbbb\"}");
        JsonNode claims = json(token[1]);
        assertThat(claims.path("application_id").asText()).isEqualTo("aaaa-bbbb");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
        assertThat(Instant.ofEpochSecond(claims.path("iat").asLong()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    }

    @Test
    void everyCallHasATokenOfItsOwn() throws Exception {
        String first = escalate("jwt-hs256", "/ring", "06 39 98 92 02").header("Authorization");
        String second = escalate("jwt-hs256", "/ring", "06 39 98 92 03").header("Authorization");
        String[] token = first.substring("Bearer ".length()).split("\\.");
        assertThat(Base64.getUrlDecoder().decode(token[2]))
                .isEqualTo(mac("HmacSHA256", "hush", token[0] + "." + token[1]));
        assertThat(json(token[1]).path("jti").asText())
                .isNotEmpty()
                .isNotEqualTo(json(second.split("\\.")[1]).path("jti").asText());
    }

    @Test
    void aSignatureIsOfTheRequestAsItArrived() throws Exception {
        Received call = escalate("hmac", "/calls", "06 39 98 93 02");
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-512").digest(call.body()));
        String signed = String.join("|", call.method(), call.target(), call.header("X-timestamp"), hash, call.text());
        assertThat(call.header("Authorization"))
                .isEqualTo("HMAC k-1:" + Base64.getEncoder().encodeToString(mac("HmacSHA512", "secret", signed)));
        assertThat(call.text()).contains("Zoé \\\"Z\\\"");
    }

    @Test
    void anAssertionIsSignedForTheTokenAlone() throws Exception {
        Received call = escalate("bearer-grant", "/calls", "06 39 98 94 02");
        assertThat(call.header("Authorization")).isEqualTo("Bearer tok-1");
        Map<String, String> form = form(vendor.last("/token"));
        assertThat(form)
                .containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                .containsEntry("scope", "calls")
                .containsEntry("audience", "calls-api")
                .doesNotContainKeys("client_id", "client_secret");
        String[] assertion = form.get("assertion").split("\\.");
        assertThat(rs256(assertion)).isTrue();
        assertThat(json(assertion[1]).path("aud").asText()).isEqualTo("https://login.vendor.example/token");
        assertThat(vendor.last("/token").headers()).doesNotContainKey("Authorization");
    }

    @Test
    void aCallGoesToWhereTheTokensAnswerSaysButToTheOriginOfTheConnection() {
        String path = "/inContactAPI/services/v30.0/a%2Fb/callback";
        Received call = escalate("base-url", path, "06 39 98 96 03");
        assertThat(call.target()).isEqualTo(path + "?to=33639989603");
        assertThat(call.header("Authorization")).isEqualTo("Bearer tok-1");

        JsonNode preview = TestGateway.json(gateway.send(
                "POST",
                "/v1/mappings/base-url/preview",
                TestGateway.ADMIN,
                Map.of("connection", "base-url", "escalation", Map.of("phone", "+33639989603"))));
        assertThat(preview.path("url").asText()).isEqualTo("{baseUrl}/services/v30.0/a%2Fb/callback?to=33639989603");
        assertThat(preview.path("headers").path("Authorization").asText()).isEqualTo("Bearer ••••");

        JsonNode check =
                TestGateway.json(gateway.send("POST", "/v1/connections/base-url/check", TestGateway.ADMIN, null));
        assertThat(check.path("ok").asBoolean()).as(check.toString()).isTrue();
    }

    @Test
    void aVendorThatRefusesASignatureIsCalledOnce() {
        escalate("composed-user", "/calls", "06 39 98 98 03");
        vendor.becomes(request -> new Answer(401, "{}"));
        int before = vendor.requests("/calls").size();
        String key = gateway.bot("refused", "composed-user", Map.of());
        JsonNode answer = TestGateway.json(gateway.escalate("composed-user", key, Map.of("phone", "06 39 98 98 04")));
        assertThat(answer.path("outcome").asText()).isEqualTo("misconfigured");
        assertThat(vendor.requests("/calls")).hasSize(before + 1);
    }

    @Test
    void aKeyThatCannotSignIsRefusedWhenTheConnectionIsSaved() {
        HttpResponse<String> refused = gateway.send(
                "POST",
                "/v1/connections",
                TestGateway.ADMIN,
                Map.of(
                        "name",
                        "wrong-key",
                        "mapping",
                        "jwt-rs256",
                        "values",
                        Map.of("applicationId", "a"),
                        "secrets",
                        Map.of("privateKey", "canary-secret")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("the private key is no key in PEM, which begins with -----BEGIN PRIVATE KEY-----")
                .doesNotContain("canary-secret");
    }

    private static Received escalate(String kind, String path, String phone) {
        vendor.becomes(request -> request.path().equals("/token")
                ? new Answer(
                        200,
                        "{\"access_token\":\"tok-1\",\"expires_in\":3600,\"resource_server\":"
                                + "{\"uri\":\"https://anywhere.example/inContactAPI/\"}}")
                : new Answer(kind.equals("jwt-rs256") ? 201 : 200, "{\"id\":\"c-1\"}"));
        Mapping mapping = MAPPINGS.find(kind).orElseThrow();
        if (gateway.send("GET", "/v1/connections/" + kind, TestGateway.ADMIN, null)
                        .statusCode()
                == 404) {
            gateway.connection(kind, kind, Examples.values(mapping), Examples.secrets(mapping), vendor.origin());
        }
        String key = gateway.bot(kind + phone.substring(12).replace(" ", ""), kind, Map.of());
        JsonNode answer =
                TestGateway.json(gateway.escalate(kind, key, Map.of("phone", phone, "visitorName", "Zoé \"Z\"")));
        assertThat(answer.path("outcome").asText()).as(answer.toString()).isEqualTo("accepted");
        return vendor.last(path);
    }

    private static boolean rs256(String[] token) throws GeneralSecurityException {
        String pem = Examples.secrets(MAPPINGS.find("jwt-rs256").orElseThrow()).get("privateKey");
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) rsa.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""))));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())));
        signature.update((token[0] + "." + token[1]).getBytes(US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token[2]));
    }

    private static byte[] mac(String algorithm, String key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(key.getBytes(UTF_8), algorithm));
        return mac.doFinal(text.getBytes(UTF_8));
    }

    private static JsonNode json(String part) throws Exception {
        return TestGateway.JSON.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static Map<String, String> form(Received received) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : received.text().split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return fields;
    }
}
