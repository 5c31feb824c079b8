package io.ringdown.flow;

import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Consent;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Phones;
import io.ringdown.escalation.Zones;
import io.ringdown.flow.http.Rejected;
import io.ringdown.scenario.Dialogue;
import io.ringdown.scenario.Scenario;
import io.ringdown.scenario.Scenarios;
import io.ringdown.scenario.Scene;
import io.ringdown.scenario.Speech;
import io.ringdown.scenario.Wish;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;

/** Joins scenarios with the bots that play them, and turns what they wish into escalations. */
public final class Dialogues {
    private final Scenarios scenarios;
    private final Registry registry;
    private final Answers answers;
    private final InstantSource clock;

    public Dialogues(Scenarios scenarios, Registry registry, Answers answers, InstantSource clock) {
        this.scenarios = scenarios;
        this.registry = registry;
        this.answers = answers;
        this.clock = clock;
    }

    Scenarios scenarios() {
        return scenarios;
    }

    /** @throws Rejected when the bot plays none that there is */
    Scenario scenario(Bot bot) {
        return scenarios
                .find(bot.scenario())
                .orElseThrow(() -> Rejected.notFound("This bot plays no scenario that there is"));
    }

    /** The one connection of a bot that plays a scenario. */
    Connection connection(Bot bot) {
        return registry.connection(
                bot.connections().stream().sorted().findFirst().orElse(""), bot);
    }

    /** The bot's scenario, ready to be played at this moment. */
    Dialogue dialogue(Bot bot, String language) {
        Speech speech = speech(bot, language);
        Connection connection = connection(bot);
        ZoneId zone = zone(connection, bot);
        Scene scene = new Scene(
                clock.instant(),
                zone,
                bot.country(),
                at -> connection.hours() == null || connection.hours().openAt(at),
                at -> answers.when(at, zone, speech.language()));
        return new Dialogue(scenario(bot), speech, scene);
    }

    /** What a turn wishes, as every bot would send it. The notice stood where the chat began. */
    Escalation escalation(Conversing conversing, Wish wish) {
        Bot bot = conversing.bot;
        Scenario scenario = scenario(bot);
        Speech speech = speech(bot, conversing.language);
        Instant begun = conversing.begun;
        return new Escalation(
                connection(bot).name(),
                Phones.find(wish.phone(), bot.country()),
                conversing.conversation,
                null,
                null,
                scenario.botName(),
                "bot",
                conversing.language,
                bot.country(),
                null,
                new Consent(wish.consent(), begun, null, scenario.noticeVersion(), speech.notice()),
                wish.callAt(),
                null,
                Map.of());
    }

    private Speech speech(Bot bot, String language) {
        return scenario(bot).speech(Arrays.asList(language, bot.language()));
    }

    private static ZoneId zone(Connection connection, Bot bot) {
        ZoneId zone = connection.hours() == null
                ? Zones.of(bot.country())
                : connection.hours().zone();
        return zone == null ? ZoneOffset.UTC : zone;
    }
}
