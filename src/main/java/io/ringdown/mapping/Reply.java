package io.ringdown.mapping;

import java.util.List;
import java.util.Map;

/** What came of a call to a vendor. */
public sealed interface Reply {

    /**
     * A complete answer.
     *
     * @param headers names as sent
     * @param body decompressed, at most the answer limit
     */
    record Answered(int status, Map<String, List<String>> headers, byte[] body) implements Reply {}

    /**
     * No complete answer.
     *
     * @param cause for the log: no number, no secret, no URL query
     */
    record Failed(Kind kind, String cause) implements Reply {}

    /** How far a failed call got. */
    enum Kind {
        /** No connection stood: certain that the vendor took nothing. */
        NOT_CONNECTED,
        /** The request had begun: the vendor may have taken it. */
        BEGUN,
        /** The token endpoint gave no usable answer: certain that the vendor took nothing. */
        TOKEN_DOWN,
        /** The token endpoint refused the credentials. */
        TOKEN_REFUSED,
        /** The request could not be built: a cell failed or a required value is missing. */
        NOT_RENDERED
    }
}
