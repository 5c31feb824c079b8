package io.ringdown.mapping;

/** What a call is for, which decides what a reply means that no rule knows. */
enum Purpose {
    /** It arranges the escalation: only what is certain may be said. */
    RING,
    /** It comes before the call that rings: success goes on, and whatever fails, nobody is called. */
    PREPARE,
    /** It tries the credentials. */
    CHECK,
    /** It asks how an arranged call goes: success means that the vendor knows it, and anything else teaches nothing. */
    ASK
}
