package io.ringdown.flow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;

/** Reads certificate and key of the API's TLS from PEM files: the chain with the server's own first, the key in PKCS #8 without password. */
public final class Tls {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private Tls() {}

    /**
     * What the settings {@code tls.cert} and {@code tls.key} name; empty when neither is set.
     *
     * @throws IllegalArgumentException when one of them is missing or cannot be read
     */
    public static Optional<SSLContextParameters> of(Settings settings) {
        String cert = settings.text("tls.cert");
        String key = settings.text("tls.key");
        if (cert.isEmpty() && key.isEmpty()) {
            return Optional.empty();
        }
        if (cert.isEmpty() || key.isEmpty()) {
            throw new IllegalArgumentException(
                    "ringdown.tls.cert and ringdown.tls.key belong together; one is not set");
        }
        Certificate[] chain = chain(settings.home().resolve(cert));
        return Optional.of(parameters(
                chain, key(settings.home().resolve(key), chain[0].getPublicKey().getAlgorithm())));
    }

    private static Certificate[] chain(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(pem)
                    .toArray(Certificate[]::new);
            if (chain.length > 0) {
                return chain;
            }
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable("tls.cert", file, "a chain of certificates in PEM", e);
        }
        throw unreadable("tls.cert", file, "a chain of certificates in PEM", null);
    }

    private static PrivateKey key(Path file, String algorithm) {
        String wanted =
                "a private key in PEM that begins with BEGIN PRIVATE KEY (openssl pkcs8 -topk8 -nocrypt makes it)"
                        + " and is of the certificate's kind, " + algorithm;
        try {
            Matcher pem = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (pem.find()) {
                byte[] bytes = Base64.getMimeDecoder().decode(pem.group(1));
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            }
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable("tls.key", file, wanted, e);
        }
        throw unreadable("tls.key", file, wanted, null);
    }

    private static SSLContextParameters parameters(Certificate[] chain, PrivateKey key) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("api", key, new char[0], chain);
            KeyStoreParameters holder = new KeyStoreParameters();
            holder.setKeyStore(store);
            KeyManagersParameters managers = new KeyManagersParameters();
            managers.setKeyStore(holder);
            managers.setKeyPassword("");
            SSLContextParameters parameters = new SSLContextParameters();
            parameters.setKeyManagers(managers);
            return parameters;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IllegalArgumentException unreadable(String setting, Path file, String wanted, Exception cause) {
        return new IllegalArgumentException("ringdown." + setting + ": " + file + " must be " + wanted, cause);
    }
}
