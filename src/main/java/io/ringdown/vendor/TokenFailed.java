package io.ringdown.vendor;

import io.ringdown.mapping.Reply;

/** No token could be had. The message says why, without credentials. */
public final class TokenFailed extends RuntimeException {
    private final transient Reply.Failed reply;
    private final transient String refreshToken;

    TokenFailed(Reply.Kind kind, String why) {
        this(kind, why, null);
    }

    /** @param refreshToken what an answer gave that is refused for something else; null when it gave none */
    TokenFailed(Reply.Kind kind, String why, String refreshToken) {
        super(why);
        this.reply = new Reply.Failed(kind, why);
        this.refreshToken = refreshToken;
    }

    /** The refresh token that is good from now on, though there is no access token; null when the one before stays. */
    String refreshToken() {
        return refreshToken;
    }

    /** The same as what came of the vendor call: nothing was sent. */
    public Reply.Failed reply() {
        return reply;
    }
}
