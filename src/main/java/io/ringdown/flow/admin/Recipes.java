package io.ringdown.flow.admin;

import io.ringdown.escalation.Bot;
import io.ringdown.flow.Exits;
import io.ringdown.flow.Iadvize;
import io.ringdown.flow.Replies;
import io.ringdown.flow.http.HttpReply;
import io.ringdown.flow.http.Inbound;
import io.ringdown.mapping.Platform;
import io.ringdown.mapping.Platforms;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;

/** Tells a bot's builder what to paste where. */
public final class Recipes {
    private final Supplier<String> address;
    private final Platforms platforms;
    private final Replies replies;

    /** @param address where bots reach this gateway */
    public Recipes(Supplier<String> address, Platforms platforms, Replies replies) {
        this.address = address;
        this.platforms = platforms;
        this.replies = replies;
    }

    /** The recipe of the bot that asks; its own text alone for who wants plain text. */
    public void own(Exchange exchange) {
        Inbound inbound = Inbound.of(exchange);
        Map<String, Object> recipe = of(inbound.caller().bot(), "the bot's key");
        Exits.put(
                exchange,
                inbound.accept().startsWith("text/plain")
                        ? HttpReply.text(recipe.get("text").toString())
                        : replies.json(200, recipe));
    }

    /**
     * The recipe in the words of the bot's platform; of the plain API for a bot without one.
     *
     * @param key what stands where the key belongs
     */
    Map<String, Object> of(Bot bot, String key) {
        if (bot.platform().equals(Iadvize.PLATFORM)) {
            return connected(bot);
        }
        return platforms
                .find(bot.platform())
                .map(platform -> of(bot, key, platform))
                .orElseGet(() -> plain(bot, key));
    }

    private Map<String, Object> of(Bot bot, String key, Platform platform) {
        Map<String, String> urls = urls(bot, name -> "/v1/platforms/" + platform.name() + "/connections/" + name);
        Map<String, Object> recipe = recipe(bot, urls, platform.caller().shown(key));
        recipe.put("text", RecipeText.of(bot, urls, key, platform));
        return recipe;
    }

    /** A connected bot needs no key: iAdvize signs what it sends. */
    private Map<String, Object> connected(Bot bot) {
        Map<String, String> urls = urls(bot, name -> "/v1/iadvize/" + bot.name());
        Map<String, Object> recipe = recipe(bot, urls, Map.of());
        recipe.put("text", RecipeText.connected(bot, address.get()));
        return recipe;
    }

    private Map<String, String> urls(Bot bot, UnaryOperator<String> path) {
        Map<String, String> urls = new LinkedHashMap<>();
        bot.connections().stream().sorted().forEach(name -> urls.put(name, address.get() + path.apply(name)));
        return urls;
    }

    private static Map<String, Object> recipe(Bot bot, Map<String, String> urls, Map<String, String> headers) {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("bot", bot.name());
        recipe.put("platform", bot.platform());
        recipe.put("method", "POST");
        recipe.put("url", urls.values().stream().findFirst().orElse(""));
        recipe.put("urls", urls);
        recipe.put("headers", headers);
        return recipe;
    }

    private Map<String, Object> plain(Bot bot, String key) {
        Map<String, String> urls = urls(bot, name -> "/v1/connections/" + name + "/escalations");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-API-Key", key);
        Map<String, Object> recipe = recipe(bot, urls, headers);
        recipe.put("body", RecipeText.BODY);
        recipe.put("outputs", RecipeText.OUTPUTS);
        recipe.put("branches", RecipeText.BRANCHES);
        recipe.put("text", RecipeText.of(bot, urls, headers));
        return recipe;
    }
}
