package io.ringdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.flow.Answers;
import io.ringdown.flow.Availability;
import io.ringdown.flow.Conversations;
import io.ringdown.flow.Dialogues;
import io.ringdown.flow.IadvizeBots;
import io.ringdown.flow.IadvizeChats;
import io.ringdown.flow.Reception;
import io.ringdown.flow.Registry;
import io.ringdown.flow.Replies;
import io.ringdown.flow.Retelling;
import io.ringdown.flow.TalkSeal;
import io.ringdown.flow.Told;
import io.ringdown.flow.Turns;
import io.ringdown.scenario.Scenarios;
import io.ringdown.store.Vault;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** Makes what bots need that play a scenario. */
record ConversationWiring(
        CamelContext context,
        Registry registry,
        Scenarios scenarios,
        Answers answers,
        Replies replies,
        Retelling retelling,
        Vault vault,
        ObjectMapper json,
        Clock clock) {

    /**
     * @param bind takes each under the name that the routes use
     * @param address where people reach this gateway
     */
    void bind(BiConsumer<String, Object> bind, Availability availability, Supplier<String> address) {
        bind.accept("availability", availability);
        Dialogues dialogues = new Dialogues(scenarios, registry, answers, clock);
        Conversations conversations = new Conversations(context, registry, dialogues, vault);
        Turns turns = new Turns(dialogues, new Reception(registry, clock), new TalkSeal(vault, json), clock);
        bind.accept("conversations", conversations);
        bind.accept("turns", turns);
        bind.accept("told", new Told(retelling));
        bind.accept("iadvizeBots", new IadvizeBots(dialogues, availability, address, replies, json, clock));
        bind.accept("iadvizeChats", new IadvizeChats(conversations, turns, replies, json, clock));
    }
}
