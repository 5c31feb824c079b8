package io.ringdown;

import io.ringdown.flow.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;

/** Serves the API over TLS when a certificate and its key are given as PEM files; the key as PKCS #8, RSA or EC, not encrypted. */
final class ServerTls {
    private static final Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");
    private static final char[] IN_MEMORY = "in memory only".toCharArray();

    private ServerTls() {}

    /**
     * @return whether the API is served over TLS
     * @throws IllegalArgumentException naming the setting, when a file is missing or is not what it should be
     */
    static boolean configure(CamelContext context, Settings settings) {
        String certificates = settings.text("tls.cert");
        String key = settings.text("tls.key");
        if (certificates.isEmpty() && key.isEmpty()) {
            return false;
        }
        if (certificates.isEmpty() || key.isEmpty()) {
            throw new IllegalArgumentException(
                    "ringdown.tls.cert and ringdown.tls.key are given together or not at all");
        }
        KeyStoreParameters store = new Pem(
                certificates(settings.home().resolve(certificates)),
                key(settings.home().resolve(key)));
        KeyManagersParameters keys = new KeyManagersParameters();
        keys.setKeyStore(store);
        keys.setKeyPassword(new String(IN_MEMORY));
        TrustManagersParameters trusted = new TrustManagersParameters();
        trusted.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setKeyManagers(keys);
        parameters.setTrustManagers(trusted);
        context.setSSLContextParameters(parameters);
        return true;
    }

    private static List<Certificate> certificates(Path file) {
        try {
            byte[] pem = read("ringdown.tls.cert", file).getBytes(StandardCharsets.US_ASCII);
            List<Certificate> chain = List.copyOf(
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)));
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (GeneralSecurityException e) {
            // said below
        }
        throw new IllegalArgumentException("ringdown.tls.cert: " + file
                + " holds no certificate; it must hold the server's and those between it and the root, as PEM");
    }

    private static PrivateKey key(Path file) {
        Matcher pem = KEY.matcher(read("ringdown.tls.key", file));
        if (pem.find()) {
            PKCS8EncodedKeySpec spec =
                    new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
            for (String kind : List.of("RSA", "EC")) {
                try {
                    return KeyFactory.getInstance(kind).generatePrivate(spec);
                } catch (GeneralSecurityException e) {
                    // perhaps of the other kind
                }
            }
        }
        throw new IllegalArgumentException(
                "ringdown.tls.key: " + file
                        + " holds no usable key; it must be an RSA or EC key as PEM that begins with -----BEGIN PRIVATE KEY-----");
    }

    private static String read(String setting, Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalArgumentException(setting + ": " + file + " cannot be read", e);
        }
    }

    /** A key store that is made of what was read, and of no file. */
    private static final class Pem extends KeyStoreParameters {
        private final List<Certificate> chain;
        private final PrivateKey key;

        Pem(List<Certificate> chain, PrivateKey key) {
            this.chain = chain;
            this.key = key;
        }

        @Override
        public KeyStore createKeyStore() throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", key, IN_MEMORY, chain.toArray(Certificate[]::new));
            return store;
        }
    }
}
