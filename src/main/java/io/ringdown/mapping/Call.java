package io.ringdown.mapping;

import io.ringdown.mapping.cell.Cell;
import java.util.Map;
import java.util.Set;

/**
 * One call of a mapping, compiled.
 *
 * @param when null when the call is always sent
 * @param body what {@code json}, {@code form} or {@code xml} says; {@link Template#NOTHING} when there is none
 */
record Call(
        Cell when, Template method, UrlTemplate url, Template headers, Template query, Format format, Template body) {
    static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** How the body is written. */
    enum Format {
        NONE("", ""),
        JSON("json", "application/json"),
        FORM("form", "application/x-www-form-urlencoded"),
        XML("xml", "application/xml");

        private final String key;
        private final String contentType;

        Format(String key, String contentType) {
            this.key = key;
            this.contentType = contentType;
        }

        /** The key of a call under which such a body stands. */
        String key() {
            return key;
        }

        String contentType() {
            return contentType;
        }
    }

    Call bound(Map<String, Template> cells) {
        return new Call(when, method, url, headers.bound(cells), query.bound(cells), format, body.bound(cells));
    }
}
