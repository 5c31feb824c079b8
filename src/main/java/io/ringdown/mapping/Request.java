package io.ringdown.mapping;

import java.util.Map;
import java.util.Set;

/**
 * One call to a vendor, complete but for its credentials.
 *
 * @param url absolute and final: every value in it is percent-encoded, the connection's origin is applied
 * @param headers as the mapping names them, in its order; {@code Content-Type} is here when there is a body
 * @param body the exact bytes; empty when there is none
 * @param auth how the call authenticates
 * @param secrets every secret value that went into URL, headers or body, for masking
 */
public record Request(
        String method, String url, Map<String, String> headers, byte[] body, Auth auth, Set<String> secrets) {

    @Override
    public String toString() {
        return method + " request of " + body.length + " bytes";
    }
}
