package io.ringdown.store;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what must not be read in the database, and hashes numbers with a key. Safe for many threads. */
public final class Vault {
    private static final int HASH_BYTES = 16;

    private final Aead aead;
    private final SecretKeySpec hashKey;

    private Vault(Aead aead, byte[] hashKey) {
        this.aead = aead;
        this.hashKey = new SecretKeySpec(hashKey, "HmacSHA256");
    }

    /**
     * Opens the vault of a database with its master key, and makes both at the first start.
     *
     * @param masterKey base64 of 32 bytes, or null or empty to read {@code keyFile}
     * @param keyFile made with mode 0600 at the first start; replicas cannot share it, so only for H2
     * @throws UnusableStore when the key is missing, malformed or not this database's
     */
    public static Vault open(Database database, String masterKey, Path keyFile) {
        VaultRow row = new VaultRow(database.dataSource());
        MasterKey master;
        if (masterKey != null && !masterKey.isEmpty()) {
            master = MasterKey.given(masterKey);
        } else if (database.embedded()) {
            master = MasterKey.in(keyFile, row.read().isEmpty());
        } else {
            throw new UnusableStore("RINGDOWN_MASTER_KEY is not set. With RINGDOWN_DB_URL it must be:"
                    + " every gateway on that database needs the same key (base64 of 32 random bytes).");
        }
        VaultRow.Keys keys = row.read().orElseGet(() -> row.write(master.makeKeys()));
        return new Vault(master.unwrapKeyset(keys), master.unwrapHashKey(keys));
    }

    /** The context of an attempt's {@code said}. */
    public static String attempt(String escalation, int n) {
        return "attempt/" + escalation + "/" + n;
    }

    /** The context of a file of the {@link Spool}. */
    static String spooled(String name) {
        return "spool/" + name;
    }

    /** The context of why a person settled an attempt. */
    public static String settled(String escalation, int n) {
        return attempt(escalation, n) + "/settled";
    }

    /** The context of a connection's {@code secrets}. */
    public static String connection(String name, int version) {
        return "connection/" + name + "/" + version;
    }

    /** The context of the {@code token} of a connection. */
    public static String token(String name, int version) {
        return connection(name, version) + "/token";
    }

    /** The context of a conversation's {@code said}. */
    public static String conversation(String id) {
        return "conversation/" + id;
    }

    /** The context of a bot's {@code secrets}. */
    public static String bot(String name) {
        return "bot/" + name;
    }

    /** The context of a secret that callbacks are signed with. */
    public static String callbackSecret(String bot, String id) {
        return "bot/" + bot + "/" + id;
    }

    /** Encrypts; only the same context opens it again. */
    public byte[] seal(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws UnusableStore when it was changed, or sealed in another context or by another key */
    public byte[] unseal(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new UnusableStore(
                    "The encrypted part of " + context + " cannot be opened: it was changed, or belongs elsewhere.");
        }
    }

    /** Keyed HMAC-SHA256, its first 128 bits (RFC 2104 section 5) in base64url: 22 characters. */
    public String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashKey);
            byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, HASH_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
