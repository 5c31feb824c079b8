package io.ringdown.flow.admin;

import io.ringdown.escalation.Bot;
import io.ringdown.flow.BotSecrets;
import io.ringdown.flow.Iadvize;
import io.ringdown.flow.Registry;
import io.ringdown.flow.http.Flaw;
import io.ringdown.scenario.Scenarios;
import java.util.ArrayList;
import java.util.List;

/** What a bot needs that plays a scenario, beside what every bot needs. */
public final class ScenarioBots {
    private final Scenarios scenarios;
    private final Registry registry;

    public ScenarioBots(Scenarios scenarios, Registry registry) {
        this.scenarios = scenarios;
        this.registry = registry;
    }

    /** @param signing the secrets that were given with it */
    List<Flaw> flaws(Bot bot, List<String> signing) {
        List<Flaw> flaws = new ArrayList<>();
        boolean plays = !bot.scenario().isEmpty();
        if (plays && scenarios.find(bot.scenario()).isEmpty()) {
            flaws.add(new Flaw(
                    "scenario",
                    "found " + bot.scenario() + ", which does not exist; there are "
                            + String.join(", ", scenarios.names())));
        }
        if (plays && bot.connections().size() != 1) {
            flaws.add(new Flaw("connections", "a bot that plays a scenario has exactly one"));
        }
        boolean signed = bot.platform().equals(Iadvize.PLATFORM);
        if (signed && !plays) {
            flaws.add(new Flaw("scenario", "missing; a bot of " + Iadvize.PLATFORM + " plays one"));
        }
        if (signed && signing.isEmpty() && registry.signed(bot.name()) == null) {
            flaws.add(new Flaw(BotSecrets.FIELD, "missing; it is the secret token of the app at iAdvize"));
        }
        if (!signed && !signing.isEmpty()) {
            flaws.add(new Flaw(BotSecrets.FIELD, "only a bot of " + Iadvize.PLATFORM + " has one"));
        }
        return flaws;
    }
}
