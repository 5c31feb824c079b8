package io.ringdown.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Intake;
import java.time.Duration;
import java.util.Set;

/** Brings what a case gives to the canonical message, the way a bot's body is brought there. */
final class Givens {
    private static final JsonMapper JSON = new JsonMapper();

    /** A caller that adds nothing of its own: no name, no country, no language. */
    static final Bot NOBODY = new Bot(
            null,
            Set.of("example"),
            "",
            "",
            "always-200",
            Duration.ofMillis(4500),
            null,
            null,
            "none",
            3,
            Duration.ofMinutes(10),
            Set.of(),
            0,
            Set.of(),
            "");

    private Givens() {}

    /** @throws RuntimeException when no bot could send such a body */
    static Escalation escalation(Case example) {
        try {
            byte[] body = JSON.writeValueAsBytes(example.given());
            return Intake.read(body, "application/json", "example", null, NOBODY);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
