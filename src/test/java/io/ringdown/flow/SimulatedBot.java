package io.ringdown.flow;

import io.ringdown.escalation.Bot;
import java.time.Duration;
import java.util.Set;

/** A bot of a simulation, and by what it lets its escalations be known again. */
record SimulatedBot(Bot bot, Ids ids) {
    static final Duration REPEAT_WINDOW = Duration.ofSeconds(60);

    /** What a bot gives beside the number. */
    enum Ids {
        NOTHING,
        CONVERSATION,
        ESCALATION,
        KEY
    }

    static SimulatedBot of(Simulation world, int number) {
        Bot bot = new Bot(
                "bot-" + number,
                Set.of("c"),
                "",
                "",
                world.chance(50) ? "always-200" : "http",
                Duration.ofMillis(4_500),
                "FR",
                "fr",
                "none",
                3,
                REPEAT_WINDOW,
                Set.of(),
                world.chance(30) ? 4 : 0,
                Set.of(),
                "");
        return new SimulatedBot(bot, Ids.values()[world.random.nextInt(Ids.values().length)]);
    }
}
