package io.ringdown.flow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Bots;

/** A bot of which nothing is known but its name: every default, and no connection of its own. */
public final class PlainBot {
    private PlainBot() {}

    /** A bot with that name and the defaults. */
    public static Bot named(String name) {
        ObjectNode bot = JsonNodeFactory.instance.objectNode();
        bot.putArray("connections").add("none");
        return Bots.read(bot, name);
    }
}
