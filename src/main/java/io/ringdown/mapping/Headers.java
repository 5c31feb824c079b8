package io.ringdown.mapping;

import io.ringdown.mapping.cell.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Names and values of HTTP headers. */
final class Headers {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Set<String> CLIENTS = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "accept-encoding",
            "proxy-authorization");

    private Headers() {}

    /** Why a mapping cannot set that header; empty when it can. */
    static Optional<String> refusal(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            return Optional.of("`" + name + "` is no name of a header");
        }
        return CLIENTS.contains(lower) || lower.startsWith("camel")
                ? Optional.of("the header `" + name + "` is set by the HTTP client alone")
                : Optional.empty();
    }

    /** The headers that a template yields, each value on one line. */
    static Map<String, String> of(Object rendered) {
        Map<String, String> headers = new LinkedHashMap<>();
        Maps.of(rendered, "headers").forEach((name, value) -> {
            refusal(name).ifPresent(why -> {
                throw new Unrendered("headers: " + why);
            });
            headers.put(name, CONTROL.matcher(Texts.of(value)).replaceAll(" ").strip());
        });
        return headers;
    }

    /** A vendor's headers for cells: found in any case, the first of a repeated one. */
    static Map<String, Object> readable(Map<String, List<String>> headers) {
        Map<String, Object> readable = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> {
            if (name != null && !values.isEmpty()) {
                readable.putIfAbsent(name, values.get(0));
            }
        });
        return readable;
    }
}
