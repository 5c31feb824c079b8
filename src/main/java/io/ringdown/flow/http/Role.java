package io.ringdown.flow.http;

/** What a key allows; each of the last three allows all that the one before it does. */
public enum Role {
    BOT,
    VIEWER,
    INTEGRATOR,
    ADMIN;

    /** Whether a caller of this role may do what needs {@code other}; bots and people never stand in for each other. */
    boolean covers(Role other) {
        return this == other || (this != BOT && other != BOT && ordinal() > other.ordinal());
    }
}
