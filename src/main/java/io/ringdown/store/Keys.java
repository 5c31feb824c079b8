package io.ringdown.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Bot and admin keys: 256 random bits, known to the store by their hash only. Secrets that both sides need are as long. */
public final class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    /** A new key, {@code rk_} and 43 characters that need no escaping in a header, a URL or JSON. */
    public static String make() {
        return "rk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits());
    }

    /** A new secret to sign callbacks with, as Standard Webhooks writes it: {@code whsec_} and Base64. */
    public static String secret() {
        return "whsec_" + Base64.getEncoder().encodeToString(bits());
    }

    private static byte[] bits() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return bits;
    }

    /** SHA-256 in hex. A slow hash adds nothing to 256 random bits. */
    public static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
