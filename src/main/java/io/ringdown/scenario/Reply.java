package io.ringdown.scenario;

import io.ringdown.escalation.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One thing that a bot does in its turn, in this order; what follows a wait is dropped when the visitor speaks first. */
public sealed interface Reply {
    /** One key, or two, that tell what it does: as it is kept, and shown. */
    Map<String, Object> asMap();

    /** @param offers texts that the visitor may send by one touch */
    record Say(String text, List<String> offers) implements Reply {
        @Override
        public Map<String, Object> asMap() {
            return Map.of("say", text, "offers", offers);
        }
    }

    /** Goes on after that time. */
    record Wait(Duration time) implements Reply {
        @Override
        public Map<String, Object> asMap() {
            return Map.of("wait", Durations.format(time));
        }
    }

    /** Hands the conversation to people; what stands behind happens only where that fails. */
    record Transfer(String rule) implements Reply {
        @Override
        public Map<String, Object> asMap() {
            return Map.of("transfer", rule);
        }
    }

    /** Ends the conversation. */
    record Close() implements Reply {
        @Override
        public Map<String, Object> asMap() {
            return Map.of("close", true);
        }
    }
}
