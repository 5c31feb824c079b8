package io.ringdown.mapping;

import io.ringdown.mapping.cell.Json;
import io.ringdown.mapping.cell.Trees;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON Web Token that we sign ourselves, RFC 7519 and 7515. Each has an {@code iat}, {@code exp} and {@code jti} of its own.
 *
 * @param keyId {@code kid} of the header; null for none
 * @param claims the others
 * @param lifetime from {@code iat} to {@code exp}, in whole seconds
 */
public record Jwt(SigningKey key, String keyId, Map<String, Object> claims, Duration lifetime) implements Auth {
    /** Names of the claims that no mapping can set. */
    static final Map<String, String> OURS = Map.of(
            "iat", "the time of signing",
            "exp", "`lifetime` after that",
            "jti", "another for every token");

    /** How far the clocks of the two sides may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** @param id becomes {@code jti} */
    public String token(Instant now, String id) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", key.algorithm());
        header.put("typ", "JWT");
        Trees.put(header, "kid", keyId);
        Map<String, Object> all = new LinkedHashMap<>(claims);
        all.put("iat", now.getEpochSecond());
        all.put("exp", now.plus(lifetime).getEpochSecond());
        all.put("jti", id);
        String text = part(Json.write(header)) + "." + part(Json.write(all));
        return text + "." + part(key.sign(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether this key has signed the token, for this time. */
    public boolean proves(String token, Instant now) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        String expected = part(key.sign((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> told = claims(token);
        return MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), parts[2].getBytes(StandardCharsets.UTF_8))
                && told.get("iat") instanceof Number from
                && told.get("exp") instanceof Number until
                && !Instant.ofEpochSecond(from.longValue()).isAfter(now.plus(SKEW))
                && Instant.ofEpochSecond(until.longValue()).isAfter(now.minus(SKEW));
    }

    /** What a token claims, whoever signed it; empty when it is none. */
    public static Map<String, Object> claims(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            byte[] json = Base64.getUrlDecoder().decode(parts.length == 3 ? parts[1] : "");
            return Maps.of(Json.read(new String(json, StandardCharsets.UTF_8)), "claims");
        } catch (IllegalArgumentException | Unrendered none) {
            return Map.of();
        }
    }

    private static String part(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Jwt";
    }
}
