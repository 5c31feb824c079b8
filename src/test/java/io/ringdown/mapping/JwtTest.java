package io.ringdown.mapping;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final int PKCS8_PREFIX = 26;

    private static KeyPair pair;

    @BeforeAll
    static void makeAKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
    }

    private static String pem(String kind, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static String pkcs8() {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private static Jwt rs256(String pem) {
        return new Jwt(SigningKey.of("RS256", pem), "key-1", Map.of("iss", "me"), Duration.ofMinutes(5));
    }

    private static Jwt hs256(String secret) {
        return new Jwt(SigningKey.of("HS256", secret), null, Map.of("iss", "mé"), Duration.ofMinutes(5));
    }

    private static String json(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    @Test
    void anHs256TokenIsWhatTheStandardSays() throws Exception {
        String[] parts = hs256("shared").token(NOW, "id-1").split("\\.");
        assertThat(json(parts[0])).isEqualTo("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        assertThat(json(parts[1])).isEqualTo("{\"iss\":\"mé\",\"iat\":1795424400,\"exp\":1795424700,\"jti\":\"id-1\"}");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("shared".getBytes(UTF_8), "HmacSHA256"));
        assertThat(Base64.getUrlDecoder().decode(parts[2]))
                .isEqualTo(mac.doFinal((parts[0] + "." + parts[1]).getBytes(US_ASCII)));
        assertThat(String.join("", parts)).doesNotContain("=", "+", "/");
    }

    @Test
    void anRs256TokenIsVerifiedByThePublicKey() throws Exception {
        String[] parts = rs256(pkcs8()).token(NOW, "id-1").split("\\.");
        assertThat(json(parts[0])).isEqualTo("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"key-1\"}");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(pair.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void aKeyMayBePkcs1OrHaveLostItsLineBreaks() {
        byte[] encoded = pair.getPrivate().getEncoded();
        String pkcs1 = pem("RSA PRIVATE KEY", Arrays.copyOfRange(encoded, PKCS8_PREFIX, encoded.length));
        String expected = rs256(pkcs8()).token(NOW, "id");
        assertThat(rs256(pkcs1).token(NOW, "id")).isEqualTo(expected);
        assertThat(rs256(pkcs8().replace("\n", " ")).token(NOW, "id")).isEqualTo(expected);
        assertThat(rs256(pkcs8().replace("\n", "\\n")).token(NOW, "id")).isEqualTo(expected);
        assertThat(rs256("Bag Attributes\n" + pkcs8().replace("\n", "\r\n")).token(NOW, "id"))
                .isEqualTo(expected);
    }

    @Test
    void anyOtherKeyIsRefusedWithoutRepeatingIt() throws Exception {
        byte[] ec = KeyPairGenerator.getInstance("EC")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        assertRefused("s3cret-key", "is no key in PEM, which begins with -----BEGIN PRIVATE KEY-----");
        assertRefused(
                pem("ENCRYPTED PRIVATE KEY", ec), "has a password; openssl pkcs8 -topk8 -nocrypt writes it without");
        assertRefused(
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nAAAA\n-----END RSA PRIVATE KEY-----",
                "has a password; openssl pkcs8 -topk8 -nocrypt writes it without");
        assertRefused(
                pem("PUBLIC KEY", pair.getPublic().getEncoded()),
                "is a PUBLIC KEY; RS256 needs an RSA key under BEGIN PRIVATE KEY or BEGIN RSA PRIVATE KEY");
        assertRefused(pem("PRIVATE KEY", ec), "is damaged or no RSA key");
        assertRefused(pem("PRIVATE KEY", new byte[] {1, 2, 3}), "is damaged or no RSA key");
        assertRefused(pem("RSA PRIVATE KEY", new byte[] {1, 2, 3}), "is damaged or no RSA key");
    }

    private static void assertRefused(String pem, String why) {
        assertThatThrownBy(() -> SigningKey.of("RS256", pem))
                .isInstanceOf(Unrendered.class)
                .hasMessage("auth: the private key " + why);
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, 0, 300, 359})
    void aTokenProvesItselfInItsTime(long seconds) {
        Jwt jwt = rs256(pkcs8());
        assertThat(jwt.proves(jwt.token(NOW, "id"), NOW.plusSeconds(seconds))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-61, 360, 100_000})
    void aTokenOfAnotherTimeProvesNothing(long seconds) {
        Jwt jwt = hs256("shared");
        assertThat(jwt.proves(jwt.token(NOW, "id"), NOW.plusSeconds(seconds))).isFalse();
    }

    @Test
    void nothingElseProvesAnything() {
        Jwt jwt = hs256("shared");
        String[] parts = jwt.token(NOW, "id").split("\\.");
        assertThat(jwt.proves(hs256("other").token(NOW, "id"), NOW)).isFalse();
        assertThat(jwt.proves(parts[0] + "." + parts[1] + ".", NOW)).isFalse();
        assertThat(jwt.proves("a.b.c", NOW)).isFalse();
        assertThat(jwt.proves("", NOW)).isFalse();
        assertThat(Jwt.claims("a.e30.c")).isEmpty();
    }

    @Test
    void aConnectionWithAWrongKeyIsNotSaved() {
        Mapping mapping = Sample.mapping(Sample.HEAD + "auth: {jwt: {key: =connection.key}}\n"
                + "request: {method: GET, url: 'https://vendor.example/x'}\noutcomes: []\n");
        assertThatThrownBy(() -> mapping.connect("c", Map.of(), Map.of("key", "hush"), null))
                .isInstanceOf(InvalidMapping.class)
                .hasMessage("connection c: auth: the private key is no key in PEM,"
                        + " which begins with -----BEGIN PRIVATE KEY-----");
    }

    @Test
    void nothingPrintsAKey() {
        assertThat(rs256(pkcs8()) + " " + rs256(pkcs8()).key() + " " + hs256("hush") + " "
                        + hs256("hush").key())
                .isEqualTo("Jwt SigningKey RS256 Jwt SigningKey HS256");
    }
}
