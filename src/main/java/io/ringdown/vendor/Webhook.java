package io.ringdown.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a POST of ours as Standard Webhooks 1.0 wants it, so that its receiver knows that it came from here, now and unchanged. */
public final class Webhook {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    /**
     * @param secrets one, or several while they change: {@code whsec_} and 24 to 64 bytes in Base64
     * @throws IllegalArgumentException when one is none; the message says what is allowed and not what was found
     */
    public Webhook(String... secrets) {
        this.keys = Arrays.stream(secrets).map(Webhook::key).toList();
    }

    private static SecretKeySpec key(String secret) {
        byte[] bytes = secret.startsWith(PREFIX) ? decode(secret.substring(PREFIX.length())) : new byte[0];
        if (bytes.length < 24 || bytes.length > 64) {
            throw new IllegalArgumentException("must be whsec_ and 24 to 64 random bytes in Base64");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** @param id the same for every sending of one message */
    public Map<String, String> headers(String id, Instant at, byte[] body) {
        String seconds = Long.toString(at.getEpochSecond());
        byte[] head = (id + "." + seconds + ".").getBytes(UTF_8);
        String signatures = keys.stream().map(key -> signature(key, head, body)).collect(Collectors.joining(" "));
        return Map.of("webhook-id", id, "webhook-timestamp", seconds, "webhook-signature", signatures);
    }

    private static String signature(SecretKeySpec key, byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(head);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
