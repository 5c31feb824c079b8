package io.ringdown.flow.http;

import io.ringdown.escalation.Bot;
import io.ringdown.mapping.Platform;

/** What callers are answered whose requests are refused. */
public interface ErrorReplies {
    /**
     * A request that came to no escalation: all styles answer alike, with the keys that the bot knows and what its builder must know.
     *
     * @param bot null when nobody is known
     * @param platform whose keys it knows; null for those of the plain API
     */
    HttpReply rejected(Rejected why, Bot bot, Platform platform);

    /** A refusal where nobody wants an escalation. */
    HttpReply problem(Rejected why);

    /** More escalations are under way than this gateway takes. */
    HttpReply overloaded(Bot bot, Platform platform);

    /** As {@link #overloaded}, for platforms with answers of their own. */
    HttpReply busy();
}
