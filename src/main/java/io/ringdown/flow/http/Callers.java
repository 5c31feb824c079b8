package io.ringdown.flow.http;

/** Who may call this gateway. */
public interface Callers {
    /** Whose key it is; null when nobody's. */
    Caller caller(String key);

    /** The bot of that name, when its platform signs its requests; else null. */
    SignedBot signed(String name);
}
