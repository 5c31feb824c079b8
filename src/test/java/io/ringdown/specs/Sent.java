package io.ringdown.specs;

import io.ringdown.mapping.Request;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it goes to a vendor, from wherever it was taken.
 *
 * @param path without query, still encoded
 * @param headers names in any case
 */
public record Sent(String method, String path, Map<String, String> headers, byte[] body) {

    public Sent {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public static Sent of(Request request) {
        return new Sent(request.method(), URI.create(request.url()).getRawPath(), request.headers(), request.body());
    }

    /** Media type without parameters; empty when there is none. */
    String contentType() {
        return headers.getOrDefault("Content-Type", "").split(";")[0].strip();
    }
}
