package io.ringdown.vendor;

import io.ringdown.mapping.Reply;

/** No token could be had. The message says why, without credentials. */
public final class TokenFailed extends RuntimeException {
    private final transient Reply.Failed reply;

    TokenFailed(Reply.Kind kind, String why) {
        super(why);
        this.reply = new Reply.Failed(kind, why);
    }

    /** The same as what came of the vendor call: nothing was sent. */
    public Reply.Failed reply() {
        return reply;
    }
}
