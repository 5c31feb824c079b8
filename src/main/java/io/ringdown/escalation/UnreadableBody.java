package io.ringdown.escalation;

/**
 * A body that is no escalation at all: empty, neither JSON nor form, no object, too deep. The message is a plain
 * sentence for the caller without anything of the body but field names.
 */
public final class UnreadableBody extends RuntimeException {
    public UnreadableBody(String message) {
        super(message);
    }
}
