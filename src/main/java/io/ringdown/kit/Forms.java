package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded} bodies. */
final class Forms {
    private Forms() {}

    /** The decoded texts of each name, in the order of the body. */
    static Map<String, List<String>> decode(byte[] body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : new String(body, UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                String name = URLDecoder.decode(pair.substring(0, equals), UTF_8);
                fields.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return fields;
    }
}
