package io.ringdown.scenario;

import java.util.List;

/**
 * What a message leads to: replies, or a wish whose answer leads to them.
 *
 * @param wish null when nothing is wanted of the gateway
 */
public record Turn(State state, List<Reply> replies, Wish wish) {
    static Turn of(State state, Wish wish) {
        return new Turn(state, List.of(), wish);
    }
}
