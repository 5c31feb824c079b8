package io.ringdown.mapping;

import java.util.Map;
import java.util.Set;

/**
 * One call of a mapping, compiled.
 *
 * @param when null when the call is always sent
 * @param body what {@code json} or {@code form} says; {@link Template#NOTHING} when there is neither
 */
record Call(
        Cell when, Template method, UrlTemplate url, Template headers, Template query, Format format, Template body) {
    static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** How the body is written. */
    enum Format {
        NONE(""),
        JSON("application/json"),
        FORM("application/x-www-form-urlencoded");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }
    }

    Call bound(Map<String, Template> cells) {
        return new Call(when, method, url, headers.bound(cells), query.bound(cells), format, body.bound(cells));
    }
}
