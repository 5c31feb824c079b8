package io.ringdown.scenario;

import java.time.Duration;
import java.util.List;

/** One thing that a bot does in its turn, in this order; what follows a wait is dropped when the visitor speaks first. */
public sealed interface Reply {
    /** @param offers texts that the visitor may send by one touch */
    record Say(String text, List<String> offers) implements Reply {}

    /** Goes on after that time. */
    record Wait(Duration time) implements Reply {}

    /** Hands the conversation to people; what stands behind happens only where that fails. */
    record Transfer(String rule) implements Reply {}

    /** Ends the conversation. */
    record Close() implements Reply {}
}
