package io.ringdown.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the cells of one call read.
 *
 * @param plain without secrets
 * @param trusted with the connection's secrets, for URL, query, headers and credentials
 */
record View(Map<String, Object> plain, Map<String, Object> trusted) {

    /** These inputs with the values of a connection beside them. */
    static View of(Map<String, Object> inputs, Map<String, Object> values, Map<String, String> secrets) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(secrets);
        return new View(with(inputs, "connection", values), with(inputs, "connection", all));
    }

    /** With one more; null is the same as none. */
    View and(String name, Object value) {
        return new View(with(plain, name, value), with(trusted, name, value));
    }

    private static Map<String, Object> with(Map<String, Object> inputs, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(inputs);
        if (value != null) {
            more.put(name, value);
        }
        return more;
    }
}
