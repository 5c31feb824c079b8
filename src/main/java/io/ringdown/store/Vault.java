package io.ringdown.store;

import java.nio.file.Path;

/** Encrypts what must not be read in the database, and hashes numbers with a key. Safe for many threads. */
public final class Vault {
    private Vault() {}

    /**
     * Opens the vault of a database with its master key, and makes both at the first start.
     *
     * @param masterKey base64 of 32 bytes, or null to read {@code keyFile}
     * @param keyFile made with mode 0600 at the first start; replicas cannot share it, so only for H2
     * @throws UnusableStore when the key is missing, malformed or not this database's
     */
    public static Vault open(Database database, String masterKey, Path keyFile) {
        throw new UnsupportedOperationException();
    }

    /** The context of an attempt's {@code said}. */
    public static String attempt(String escalation, int n) {
        return "attempt/" + escalation + "/" + n;
    }

    /** The context of a connection's {@code secrets}. */
    public static String connection(String name, int version) {
        return "connection/" + name + "/" + version;
    }

    /** Encrypts; only the same context opens it again. */
    public byte[] seal(byte[] plain, String context) {
        throw new UnsupportedOperationException();
    }

    /** @throws UnusableStore when it was changed, or sealed in another context or by another key */
    public byte[] unseal(byte[] sealed, String context) {
        throw new UnsupportedOperationException();
    }

    /** Keyed HMAC-SHA256 in base64url, 43 characters. */
    public String hash(String text) {
        throw new UnsupportedOperationException();
    }
}
