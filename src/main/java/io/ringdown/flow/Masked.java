package io.ringdown.flow;

import io.ringdown.mapping.Proof;
import io.ringdown.mapping.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows a vendor's request to people: every secret in it as dots. */
final class Masked {
    private static final String DOTS = "••••";

    private Masked() {}

    /**
     * The keys of the contract: {@code method, url, headers, body, bytes}.
     *
     * @param now stands in headers that tell when the request was signed
     */
    static Map<String, Object> view(Request request, Instant now) {
        List<String> secrets = request.secrets().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> headers.put(name, masked(value, secrets)));
        headers.putAll(Proof.masked(request, now));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("method", request.method());
        view.put("url", masked(request.url(), secrets));
        view.put("headers", headers);
        view.put("body", masked(new String(request.body(), StandardCharsets.UTF_8), secrets));
        view.put("bytes", request.body().length);
        return view;
    }

    private static String masked(String text, List<String> secrets) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, DOTS);
        }
        return masked;
    }
}
