package io.ringdown.flow;

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
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null) {
            return address;
        }
        String[] hops = forwarded.split(",");
        for (int hop = hops.length - 1; hop >= 0 && proxies.contain(address); hop--) {
            address = hops[hop].strip();
        }
        return address;
    }
}
