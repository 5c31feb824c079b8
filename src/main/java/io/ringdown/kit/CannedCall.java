package io.ringdown.kit;

import io.ringdown.mapping.Request;
import java.net.URI;

/**
 * One call of a case, and what the vendor answers to it.
 *
 * @param request what the vendor must get; null when the case does not say yet
 */
public record CannedCall(ExpectedCall request, CannedAnswer vendor) {

    /** Whether it is that call: method and path are the same. */
    boolean fits(Received received) {
        return request != null
                && request.method().equals(received.method())
                && URI.create(request.url().replace(Request.BASE_URL, ""))
                        .getRawPath()
                        .equals(received.path());
    }
}
