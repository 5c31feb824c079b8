package io.ringdown.flow.http;

import io.vertx.core.http.HttpServerRequest;

/** Tells who calls, through proxies that are trusted. */
public final class ClientAddress {
    private final Networks proxies;

    public ClientAddress(Networks proxies) {
        this.proxies = proxies;
    }

    /** The nearest address that is no trusted proxy; a forwarded address counts only when the one before it is trusted. */
    String of(HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        // A proxy may add a line of its own instead of its address to the last one.
        String[] hops =
                String.join(",", request.headers().getAll("X-Forwarded-For")).split(",");
        for (int hop = hops.length - 1; hop >= 0 && proxies.contain(address) && !hops[hop].isBlank(); hop--) {
            address = hops[hop].strip();
        }
        return address;
    }
}
