package io.ringdown.vendor;

import io.ringdown.mapping.Request;
import java.util.Map;

/**
 * A request that may leave: it must not be changed any more.
 *
 * @param request at its final URL
 * @param headers to send beside those of the request; they win over the request's own
 * @param token the access token among them; null when there is none
 */
public record Signed(Request request, Map<String, String> headers, String token) {
    @Override
    public String toString() {
        return "Signed " + request;
    }
}
