package io.ringdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A certificate and its key in PEM files: the API over TLS, or a start that says what is wrong with them. */
final class ServerTlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static KeyStore store;

    @BeforeAll
    static void makeACertificate() throws Exception {
        Path file = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContain("error");
        keytool.waitFor();
        store = KeyStore.getInstance(file.toFile(), PASSWORD);
        pem("cert.pem", "CERTIFICATE", store.getCertificate("server").getEncoded());
        pem("key.pem", "PRIVATE KEY", store.getKey("server", PASSWORD).getEncoded());
        Files.writeString(folder.resolve("empty.pem"), "nothing\n");
    }

    @Test
    void withBothFilesTheApiIsServedOverTlsOnly() throws Exception {
        try (TestGateway gateway = TestGateway.start(folder.resolve("data"), settings("cert.pem", "key.pem"))) {
            URI document = gateway.address().resolve("/openapi.json");
            assertThat(document).hasScheme("https");
            assertThat(get(document)).isEqualTo(200);
            assertThatThrownBy(() -> get(URI.create(document.toString().replace("https:", "http:"))))
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cert.pem  |           | ringdown.tls.cert and ringdown.tls.key are given together or not at all",
                "none.pem  | key.pem   | ringdown.tls.cert: .* cannot be read",
                "empty.pem | key.pem   | ringdown.tls.cert: .* holds no certificate",
                "cert.pem  | empty.pem | ringdown.tls.key: .* holds no usable key",
                "cert.pem  | cert.pem  | ringdown.tls.key: .* holds no usable key"
            })
    void anythingElseStopsTheStart(String certificate, String key, String why) {
        assertThatThrownBy(() -> TestGateway.start(folder.resolve("none"), settings(certificate, key)))
                .satisfies(
                        failure -> assertThat(sentences(failure)).anyMatch(sentence -> sentence.matches(why + ".*")));
    }

    private static List<String> sentences(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .toList();
    }

    private static Map<String, String> settings(String certificate, String key) {
        return Map.of(
                "tls.cert",
                folder.resolve(certificate).toString(),
                "tls.key",
                key == null ? "" : folder.resolve(key).toString());
    }

    private static int get(URI uri) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void pem(String file, String kind, byte[] der) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(
                folder.resolve(file), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
