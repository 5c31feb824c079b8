package io.ringdown.mapping;

import java.util.Map;
import java.util.Set;

/**
 * One call to a vendor, complete but for its credentials.
 *
 * @param url final: every value in it is percent-encoded, the connection's origin is applied. One that begins with
 *     {@link #BASE_URL} goes on from a URL that the answer of the token call gives
 * @param headers as the mapping names them, in its order; {@code Content-Type} is here when there is a body
 * @param body the exact bytes; empty when there is none
 * @param auth how the call authenticates
 * @param secrets every secret value that went into URL, headers or body, for masking
 */
public record Request(
        String method, String url, Map<String, String> headers, byte[] body, Auth auth, Set<String> secrets) {

    /** Stands for the base URL of a token answer; no other URL holds braces. */
    public static final String BASE_URL = "{baseUrl}";

    /** Whether the URL waits for the base URL of a token answer. */
    public boolean relative() {
        return url.startsWith(BASE_URL);
    }

    /** The same request at its final URL. */
    public Request at(String baseUrl) {
        return relative()
                ? new Request(method, baseUrl + url.substring(BASE_URL.length()), headers, body, auth, secrets)
                : this;
    }

    @Override
    public String toString() {
        return method + " request of " + body.length + " bytes";
    }
}
