package io.ringdown.mapping;

import io.ringdown.mapping.cell.Texts;
import io.ringdown.mapping.cell.Trees;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signature by HMAC (RFC 2104) over texts that the mapping puts together from the finished request, in headers that the mapping names.
 * Safe for many threads.
 */
public final class Hmac implements Auth {
    /** Names in mappings, and those of the JDK. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");

    /** How far the clocks of the two sides may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final String DOTS = "••••";

    private final Spelling spelling;
    private final SecretKeySpec key;
    private final Signable signable;
    private final View connection;

    /**
     * How bytes are made and written.
     *
     * @param algorithm {@code sha1}, {@code sha256} or {@code sha512}
     * @param encoding {@code hex} or {@code base64}
     */
    record Spelling(String algorithm, String encoding) {
        String text(byte[] bytes) {
            return encoding.equals("hex")
                    ? HexFormat.of().formatHex(bytes)
                    : Base64.getEncoder().encodeToString(bytes);
        }

        String digest(byte[] bytes) {
            try {
                return text(MessageDigest.getInstance(ALGORITHMS.get(algorithm)).digest(bytes));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /**
     * What is signed, and where the signature goes.
     *
     * @param parts each may yield nothing and then counts as an empty text
     */
    record Signable(List<Template> parts, String separator, Template headers) {}

    /** @throws Unrendered when the key is not written in {@code keyEncoding}: {@code text}, {@code hex} or {@code base64} */
    Hmac(Spelling spelling, String key, String keyEncoding, Signable signable, View connection) {
        this.spelling = spelling;
        String name = ALGORITHMS.get(spelling.algorithm()).replace("-", "");
        this.key = new SecretKeySpec(bytes(key, keyEncoding), "Hmac" + name);
        this.signable = signable;
        this.connection = connection;
    }

    /**
     * The headers that sign this request at that time.
     *
     * @throws Unrendered when a cell fails
     */
    Map<String, String> headers(Request request, Instant now) {
        View view = view(request, now);
        List<String> parts = new ArrayList<>();
        signable.parts().forEach(part -> {
            String text = Texts.of(part.render(view));
            parts.add(text == null ? "" : text);
        });
        return headers(view, spelling.text(mac(String.join(signable.separator(), parts))));
    }

    /** The same headers with dots for the signature and for what was made of secrets. */
    Map<String, String> masked(Request request, Instant now) {
        Map<String, String> headers = headers(view(request, now), DOTS);
        headers.replaceAll((name, value) -> readsSecret(name) ? DOTS : value);
        return headers;
    }

    /**
     * Whether these headers sign that request, at a time within 5 minutes of {@code now} which one of them may tell.
     *
     * @param received gives the value of a header, or null
     */
    public boolean proves(Request request, UnaryOperator<String> received, Instant now) {
        List<Instant> times = new ArrayList<>(List.of(now));
        names().forEach(name -> Optional.ofNullable(received.apply(name))
                .flatMap(Waits::instant)
                .filter(told -> Duration.between(told, now).abs().compareTo(SKEW) <= 0)
                .ifPresent(times::add));
        try {
            return times.stream().anyMatch(time -> headers(request, time).entrySet().stream()
                    .allMatch(header -> header.getValue().equals(received.apply(header.getKey()))));
        } catch (Unrendered failed) {
            return false;
        }
    }

    private Set<String> names() {
        return signable.headers() instanceof Template.Fields fields
                ? fields.fields().keySet()
                : Set.of();
    }

    private boolean readsSecret(String header) {
        Map<String, Object> open = Maps.of(connection.plain().get("connection"), "connection");
        return signable.headers() instanceof Template.Fields fields
                && !open.keySet()
                        .containsAll(fields.fields()
                                .getOrDefault(header, Template.NOTHING)
                                .values());
    }

    private Map<String, String> headers(View view, String signature) {
        return Headers.of(signable.headers().render(view.and("signature", signature)));
    }

    private View view(Request request, Instant now) {
        URI uri = URI.create(request.url());
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("method", request.method());
        facts.put("url", request.url());
        facts.put("host", uri.getRawAuthority());
        facts.put("path", path);
        Trees.put(facts, "query", uri.getRawQuery());
        facts.put("target", uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        Trees.put(facts, "body", Trees.clean(new String(request.body(), StandardCharsets.UTF_8)));
        facts.put("bodyHash", spelling.digest(request.body()));
        return connection.and("request", facts).and("now", now.toString());
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String key, String encoding) {
        try {
            return switch (encoding) {
                case "hex" -> HexFormat.of().parseHex(key);
                case "base64" -> Base64.getDecoder().decode(key);
                default -> key.getBytes(StandardCharsets.UTF_8);
            };
        } catch (IllegalArgumentException other) {
            throw new Unrendered("auth: `key` is not written in " + encoding);
        }
    }

    @Override
    public String toString() {
        return "Hmac";
    }
}
