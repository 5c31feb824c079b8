package io.ringdown.vendor;

import java.net.UnknownHostException;

/** A host that is not called, forbidden or not to be resolved. The message says which, why, and what an administrator can do. */
final class Unreachable extends UnknownHostException {
    Unreachable(String message) {
        super(message);
    }
}
