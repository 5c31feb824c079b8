package io.ringdown.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The key that an installation is given; all it does is wrap the keys that stand in the database. */
final class MasterKey {
    private static final byte[] KEYSET = "ringdown/keyset".getBytes(UTF_8);
    private static final byte[] HASH_KEY = "ringdown/hash-key".getBytes(UTF_8);
    // Only what AES-GCM needs; AeadConfig.register() loads every cipher and took twice as long.
    private static final Configuration TINK = AeadConfig2026.get();

    private final Aead wrapper;
    private final String fingerprint;

    private MasterKey(byte[] bytes) {
        try {
            wrapper = new AesGcmJce(bytes);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("ringdown/fingerprint".getBytes(UTF_8));
            fingerprint = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(bytes), 8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static MasterKey given(String base64) {
        return new MasterKey(decode(base64, "RINGDOWN_MASTER_KEY"));
    }

    /** @param fresh whether the database has no keys yet, so that a missing file may be made */
    static MasterKey in(Path file, boolean fresh) {
        KeyFile keyFile = new KeyFile(file);
        if (fresh && !keyFile.exists()) {
            keyFile.write(Base64.getEncoder().encodeToString(random()));
        }
        return new MasterKey(decode(keyFile.read(), file.toString()));
    }

    VaultRow.Keys makeKeys() {
        try {
            int id = new SecureRandom().nextInt(1, Integer.MAX_VALUE);
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(32)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.TINK)
                    .build();
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.randomBytes(32))
                    .setIdRequirement(id)
                    .build();
            KeysetHandle keyset = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withFixedId(id).makePrimary())
                    .build();
            return new VaultRow.Keys(
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, wrapper, KEYSET, TINK),
                    wrapper.encrypt(random(), HASH_KEY),
                    fingerprint);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Aead unwrapKeyset(VaultRow.Keys keys) {
        if (!keys.fingerprint().equals(fingerprint)) {
            throw new UnusableStore("The master key is not the one of this database. Its fingerprint is " + fingerprint
                    + "; the database was made with the key " + keys.fingerprint() + ".");
        }
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(keys.keyset(), wrapper, KEYSET, TINK)
                    .getPrimitive(TINK, Aead.class);
        } catch (GeneralSecurityException e) {
            throw damaged(e);
        }
    }

    byte[] unwrapHashKey(VaultRow.Keys keys) {
        try {
            return wrapper.decrypt(keys.hashKey(), HASH_KEY);
        } catch (GeneralSecurityException e) {
            throw damaged(e);
        }
    }

    private static UnusableStore damaged(GeneralSecurityException cause) {
        return new UnusableStore("The table vault was changed: the master key does not open it.", cause);
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] decode(String base64, String place) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new UnusableStore(place + " is not base64. It must be 32 random bytes in base64, 44 characters.");
        }
        if (bytes.length != 32) {
            throw new UnusableStore(place + " holds " + bytes.length + " bytes. It must be 32 random bytes in base64.");
        }
        return bytes;
    }
}
