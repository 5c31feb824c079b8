package io.ringdown.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the cells of one call read, put together when the first of them reads it. Of one thread. */
final class View {
    private final View below;
    private final String name;
    private final Object value;
    private final Object trustedValue;
    private Map<String, Object> plain;
    private Map<String, Object> trusted;

    private View(View below, String name, Object value, Object trustedValue) {
        this.below = below;
        this.name = name;
        this.value = value;
        this.trustedValue = trustedValue;
    }

    /**
     * These inputs with the values of a connection beside them.
     *
     * @param all the values and secrets together
     */
    static View of(Map<String, Object> inputs, Map<String, Object> values, Map<String, Object> all) {
        View below = new View(null, null, null, null);
        below.plain = inputs;
        below.trusted = inputs;
        return new View(below, "connection", values, all);
    }

    /** With one more; null is the same as none. */
    View and(String name, Object value) {
        return value == null ? this : new View(this, name, value, value);
    }

    /** Without secrets. */
    Map<String, Object> plain() {
        if (plain == null) {
            plain = put(false);
        }
        return plain;
    }

    /** With the connection's secrets, for URL, query, headers and credentials. */
    Map<String, Object> trusted() {
        if (trusted == null) {
            trusted = put(true);
        }
        return trusted;
    }

    private Map<String, Object> put(boolean secrets) {
        if (below == null) {
            return new LinkedHashMap<>(plain);
        }
        Map<String, Object> all = below.put(secrets);
        all.put(name, secrets ? trustedValue : value);
        return all;
    }
}
