package io.ringdown.vendor;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Host and port of a URL that has passed {@link #problem}.
 *
 * @param host in lower case, an IPv6 address without brackets
 */
record Destination(String host, int port) {

    static Destination of(String url) {
        URI uri = URI.create(url);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int port = uri.getPort() > 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return new Destination(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port);
    }

    boolean local() {
        return host.equals("localhost") || host.endsWith(".localhost");
    }

    /** What is wrong with the URL as such, as a plain sentence that does not repeat path or query. */
    static Optional<String> problem(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException broken) {
            return Optional.of("this is no URL: " + broken.getReason() + " at character " + (broken.getIndex() + 1));
        }
        if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of("a URL begins with https:// or http://");
        }
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (authority.indexOf('@') >= 0) {
            return Optional.of("a URL has no user or password before the host");
        }
        if (uri.getHost() == null) {
            return Optional.of(authority.isEmpty() ? "the URL has no host" : host(authority));
        }
        if (uri.getPort() == 0 || uri.getPort() > 65535 || authority.endsWith(":")) {
            return Optional.of("the port is not 1 to 65535");
        }
        return oddity(uri.getHost());
    }

    private static Optional<String> oddity(String host) {
        if (host.endsWith(".")) {
            return Optional.of("the host " + host + " ends in a dot");
        }
        String last = host.substring(host.lastIndexOf('.') + 1);
        boolean numeric = last.matches("\\d+|0[xX][0-9a-fA-F]*");
        if (host.indexOf('%') >= 0 || numeric && Cidr.literal(host) == null) {
            return Optional.of("the host " + host + " is an odd spelling of an address; write it like 192.0.2.1");
        }
        return Optional.empty();
    }

    /** A host that a URI cannot have, such as one with letters outside ASCII. */
    private static String host(String authority) {
        String host = authority.replaceFirst(":\\d*$", "");
        String last = host.substring(host.lastIndexOf('.') + 1);
        if (last.matches("\\d+|0[xX][0-9a-fA-F]*")) {
            return "the host " + host + " is an odd spelling of an address; write it like 192.0.2.1";
        }
        try {
            String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
            if (!ascii.equals(host)) {
                return "the host " + host + " is not ASCII; write it as " + ascii;
            }
        } catch (IllegalArgumentException notAName) {
            return "the host " + host + " is no host name";
        }
        return "the host " + host + " is no host name";
    }
}
