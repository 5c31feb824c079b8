package io.ringdown.mapping;

import io.ringdown.mapping.cell.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where the answer of a token call says that the relative URLs of a mapping begin, and how far that may lead. */
public final class BaseUrl {
    private static final Pattern ASCII = Pattern.compile("\\p{Graph}*");

    private final Template cell;
    private final List<String> hosts;
    private final View connection;
    private final String origin;

    /**
     * @param hosts that are allowed; {@code *.} at the beginning stands for one or more labels
     * @param origin comes instead of scheme, host and port, and before the path; null to keep them
     */
    BaseUrl(Template cell, List<String> hosts, View connection, String origin) {
        this.cell = cell;
        this.hosts = hosts;
        this.connection = connection;
        this.origin = origin;
    }

    /**
     * The URL that the answer gives, without a slash at its end.
     *
     * @throws Unrendered when it gives none, or one that leads elsewhere; the message names its host at most
     */
    public String in(Reply.Answered answer) {
        String text = Texts.of(cell.render(Interpreter.withReply(connection, answer)));
        if (text == null) {
            throw new Unrendered("auth: `baseUrl` yields nothing in the token's answer");
        }
        URI uri = uri(text);
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw wrong();
        }
        String path = uri.getRawPath().replaceAll("/+$", "");
        if (UrlTemplate.climbs(path) || !ASCII.matcher(path).matches()) {
            throw wrong();
        }
        if (origin != null) {
            return origin + path;
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            throw wrong();
        }
        if (hosts.stream().noneMatch(allowed -> covers(allowed, host.toLowerCase(Locale.ROOT)))) {
            throw new Unrendered("auth: the token's answer leads to " + host + ", which `hosts` does not name");
        }
        return "https://" + uri.getRawAuthority() + path;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException broken) {
            throw wrong();
        }
    }

    static boolean covers(String allowed, String host) {
        return allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : host.equals(allowed);
    }

    private static Unrendered wrong() {
        return new Unrendered("auth: `baseUrl` yields no https:// URL of host and path");
    }

    @Override
    public String toString() {
        return "BaseUrl";
    }
}
