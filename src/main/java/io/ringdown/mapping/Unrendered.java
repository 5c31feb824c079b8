package io.ringdown.mapping;

/** A request could not be built: the message names the place in the mapping and what is wrong, and holds no data of the visitor. */
public final class Unrendered extends RuntimeException {
    Unrendered(String message) {
        super(message);
    }
}
