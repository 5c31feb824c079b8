package io.ringdown.flow.http;

import java.util.List;

/**
 * A bot whose platform signs its requests in place of sending a key.
 *
 * @param secrets one, or two while one takes over from the other
 */
public record SignedBot(Caller caller, List<String> secrets) {
    /** Says nothing of the secrets. */
    @Override
    public String toString() {
        return "SignedBot[" + caller.name() + "]";
    }
}
