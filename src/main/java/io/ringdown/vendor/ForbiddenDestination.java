package io.ringdown.vendor;

import java.net.UnknownHostException;

/** A host that the gateway does not call. The message says which, why, and what an administrator can do. */
final class ForbiddenDestination extends UnknownHostException {
    ForbiddenDestination(String message) {
        super(message);
    }
}
