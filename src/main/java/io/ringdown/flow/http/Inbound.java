package io.ringdown.flow.http;

import io.ringdown.mapping.Platform;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * An authenticated HTTP request, read from the request itself: nothing a stranger sends becomes a Camel header.
 *
 * @param caller whose key it carried
 * @param path values of the path's parameters
 * @param query the first value of each query parameter
 * @param idempotencyKey the header of that name, or null
 * @param accept the header of that name, or the empty text
 * @param contentType the header of that name, or the empty text
 * @param body decompressed; empty when there is none
 * @param arrivedNanos {@link System#nanoTime()} when the request had been read
 * @param escalation whether its caller wants an escalation, and reads the keys of its answers
 * @param platform whose shape the request has; null for the plain API
 * @param headers by name in small letters, none of credentials; empty for the plain API
 */
public record Inbound(
        Caller caller,
        Map<String, String> path,
        Map<String, String> query,
        String idempotencyKey,
        String accept,
        String contentType,
        byte[] body,
        long arrivedNanos,
        boolean escalation,
        Platform platform,
        Map<String, String> headers) {
    /** Name of the exchange property that holds it, and of what the gate leaves to the route. */
    public static final String PROPERTY = "inbound";

    public static Inbound of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Inbound.class);
    }

    @Override
    public String toString() {
        return "Inbound[caller=" + caller.name() + "]";
    }
}
