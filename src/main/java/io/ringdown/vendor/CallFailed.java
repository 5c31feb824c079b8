package io.ringdown.vendor;

import java.io.IOException;

/** A call without a complete answer. The message is fit for a log; the cause is left out because it may quote the vendor. */
final class CallFailed extends IOException {
    CallFailed(String message) {
        super(message);
    }
}
