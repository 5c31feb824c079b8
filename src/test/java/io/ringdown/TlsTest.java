package io.ringdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API over TLS, with a certificate and key in PEM. */
final class TlsTest {
    @TempDir
    static Path folder;

    private static KeyStore store;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path file = folder.resolve("store.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "api",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                file.toString(),
                "-storepass",
                "changeit");
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        store = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
        pem("cert.pem", "CERTIFICATE", store.getCertificate("api").getEncoded());
        pem(
                "key.pem",
                "PRIVATE KEY",
                store.getKey("api", "changeit".toCharArray()).getEncoded());
    }

    @Test
    void theApiIsServedOverTlsAndNoLongerInTheClear() throws Exception {
        try (TestGateway gateway = start("cert.pem", "key.pem")) {
            assertThat(gateway.address().getScheme()).isEqualTo("https");
            HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build();
            HttpRequest request = HttpRequest.newBuilder(gateway.address().resolve("/openapi.json"))
                    .build();
            HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");

            URI clear = URI.create("http://localhost:" + gateway.address().getPort() + "/openapi.json");
            assertThatThrownBy(() ->
                            client.send(HttpRequest.newBuilder(clear).build(), HttpResponse.BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cert.pem, '', belong together",
        "'', key.pem, belong together",
        "nowhere.pem, key.pem, nowhere.pem must be a chain of certificates",
        "key.pem, key.pem, key.pem must be a chain of certificates",
        "cert.pem, cert.pem, cert.pem must be a private key in PEM"
    })
    void filesThatCannotBeUsedStopTheStart(String cert, String key, String words) {
        assertThatThrownBy(() -> start(cert, key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    private static TestGateway start(String cert, String key) {
        return TestGateway.start(
                folder.resolve("data"),
                Map.of(
                        "tls.cert", cert.isEmpty() ? "" : folder.resolve(cert).toString(),
                        "tls.key", key.isEmpty() ? "" : folder.resolve(key).toString()));
    }

    private static SSLContext trusting() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("api", store.getCertificate("api"));
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static void pem(String name, String kind, byte[] content) throws Exception {
        String text = "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                + kind + "-----\n";
        Files.writeString(folder.resolve(name), text);
    }
}
