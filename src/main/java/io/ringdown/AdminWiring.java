package io.ringdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.flow.Answers;
import io.ringdown.flow.BotSecrets;
import io.ringdown.flow.Cancellations;
import io.ringdown.flow.Checks;
import io.ringdown.flow.ConnectionDrafts;
import io.ringdown.flow.ConnectionLoader;
import io.ringdown.flow.ConnectionRows;
import io.ringdown.flow.Lookups;
import io.ringdown.flow.MappingWatch;
import io.ringdown.flow.Previews;
import io.ringdown.flow.Recollection;
import io.ringdown.flow.Refresher;
import io.ringdown.flow.Registry;
import io.ringdown.flow.Replies;
import io.ringdown.flow.Retelling;
import io.ringdown.flow.Running;
import io.ringdown.flow.Settlements;
import io.ringdown.flow.VendorState;
import io.ringdown.flow.admin.BotEdits;
import io.ringdown.flow.admin.BotKeys;
import io.ringdown.flow.admin.BotViews;
import io.ringdown.flow.admin.ConnectionEdits;
import io.ringdown.flow.admin.ConnectionViews;
import io.ringdown.flow.admin.LogQueries;
import io.ringdown.flow.admin.LogViews;
import io.ringdown.flow.admin.MappingViews;
import io.ringdown.flow.admin.Recipes;
import io.ringdown.flow.admin.ScenarioBots;
import io.ringdown.flow.admin.Trials;
import io.ringdown.mapping.MappingFolders;
import io.ringdown.mapping.Platforms;
import io.ringdown.scenario.Scenarios;
import io.ringdown.store.Vault;
import io.ringdown.vendor.DestinationGuard;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Makes what the routes of the admin side call, and the bot side's reads. */
record AdminWiring(
        Registry registry,
        MappingFolders mappings,
        Platforms platforms,
        Scenarios scenarios,
        Vault vault,
        Recollection recollection,
        Retelling retelling,
        Running running,
        Answers answers,
        Replies replies,
        ObjectMapper json,
        Clock clock) {

    /**
     * @param bind takes each under the name that the routes use
     * @param address where bots reach this gateway, once it listens
     */
    void bind(BiConsumer<String, Object> bind, DestinationGuard guard, VendorState vendors, Supplier<String> address) {
        BotSecrets secrets = new BotSecrets(vault, json);
        ConnectionRows rows = new ConnectionRows(vault, json);
        bind.accept(
                "refresher",
                new Refresher(registry, new ConnectionLoader(rows, json), mappings::current, vendors, secrets));
        bind.accept("connectionViews", new ConnectionViews(rows, replies));
        bind.accept(
                "connectionEdits",
                new ConnectionEdits(new ConnectionDrafts(mappings::current, guard, json), rows, clock));
        bind.accept("checks", new Checks(registry, replies));
        Recipes recipes = new Recipes(address, platforms, replies);
        bind.accept("recipes", recipes);
        bind.accept("botViews", new BotViews(recipes, replies, json));
        bind.accept(
                "botEdits",
                new BotEdits(registry, platforms, new ScenarioBots(scenarios, registry), secrets, guard, json, clock));
        bind.accept("botKeys", new BotKeys(replies, clock));
        bind.accept("mappingWatch", new MappingWatch(mappings, registry));
        bind.accept("mappingViews", new MappingViews(mappings::current, replies));
        bind.accept("previews", new Previews(answers, replies, clock));
        bind.accept("trials", new Trials(mappings::current, rows, replies, json, clock));
        bind.accept("logQueries", new LogQueries(vault));
        bind.accept("logViews", new LogViews(replies));
        bind.accept("lookups", new Lookups(running, vault, retelling, replies));
        bind.accept("settlements", new Settlements(registry, vault, recollection, clock));
        bind.accept("cancellations", new Cancellations(registry, vault, recollection, clock));
    }
}
