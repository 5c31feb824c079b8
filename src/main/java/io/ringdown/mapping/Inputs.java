package io.ringdown.mapping;

import io.ringdown.escalation.Escalation;
import java.time.Instant;
import java.util.Map;

/** What the cells of a mapping can read of an escalation, under the names of the mapping language. */
public final class Inputs {
    private Inputs() {}

    /**
     * The inputs of one attempt, all but {@code connection}, which {@link Connected} adds.
     *
     * @param botName read as {@code bot.name} when the escalation names no bot itself
     * @param attemptKey UUID, the same for every sending of one attempt
     */
    public static Map<String, Object> of(
            Escalation escalation, String botName, String attemptId, String attemptKey, Instant now) {
        throw new UnsupportedOperationException();
    }
}
