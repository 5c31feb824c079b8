package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Request;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request as a simulator gets it.
 *
 * @param query still encoded; empty when there is none
 * @param headers names in any case
 * @param body as UTF-8, at most 1 MiB of it
 */
record Received(String method, String path, String query, Map<String, List<String>> headers, String body) {
    private static final int BODY_LIMIT = 1 << 20;

    static Received of(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        return new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readNBytes(BODY_LIMIT), UTF_8));
    }

    /** The first value of a header, or null. */
    String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    boolean starts(String name, String beginning) {
        String value = header(name);
        return value != null && value.startsWith(beginning);
    }

    /** The request as who signs it sees it. */
    Request signed(Auth auth) {
        String url = "http://" + header("Host") + path + (query.isEmpty() ? "" : "?" + query);
        return new Request(method, url, Map.of(), body.getBytes(UTF_8), auth, Set.of());
    }

    /** Path, query, headers and body, decoded, without the marks that people write between digits. */
    String compact() {
        StringBuilder all = new StringBuilder();
        for (String part : List.of(path, query, body)) {
            all.append(decoded(part)).append('\n');
        }
        headers.values()
                .forEach(values -> values.forEach(value -> all.append(value).append('\n')));
        return all.toString().replaceAll("[ .()/-]", "");
    }

    private static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
