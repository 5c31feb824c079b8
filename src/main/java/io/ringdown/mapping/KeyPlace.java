package io.ringdown.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the requests of a platform carry the bot's key.
 *
 * @param scheme {@code header}, {@code bearer}, or {@code basic}, whose password it is
 * @param header name of the HTTP header
 */
public record KeyPlace(String scheme, String header) {
    private static final String USER = "bot";

    /** The key; empty when the request has none there. */
    public Optional<String> find(UnaryOperator<String> headers) {
        return Optional.ofNullable(headers.apply(header)).flatMap(value -> switch (scheme) {
            case "bearer" -> after("Bearer ", value);
            case "basic" -> after("Basic ", value).flatMap(KeyPlace::password);
            default -> Optional.of(value.strip());
        });
    }

    /** What a builder writes into that header. */
    public Map<String, String> shown(String key) {
        return Map.of(
                header,
                switch (scheme) {
                    case "bearer" -> "Bearer " + key;
                    case "basic" -> "Basic, user name " + USER + ", password " + key;
                    default -> key;
                });
    }

    private static Optional<String> after(String word, String value) {
        return value.regionMatches(true, 0, word, 0, word.length())
                ? Optional.of(value.substring(word.length()).strip())
                : Optional.empty();
    }

    private static Optional<String> password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
