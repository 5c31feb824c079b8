package io.ringdown.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A bot as JSON, read strictly: an unknown field is an error. Secrets have no place in it. */
public final class Bots {
    /** What the names of bots and connections look like. */
    public static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private static final String NAME_RULE = "1 to 40 of a-z, 0-9 and -";
    private static final List<String> FIELDS = List.of(
            "name",
            "connections",
            "platform",
            "scenario",
            "answerStyle",
            "deadline",
            "country",
            "language",
            "consent",
            "attempts",
            "repeatWindow",
            "countries",
            "callsPerHour",
            "keepContext",
            "callbackUrl");

    private Bots() {}

    /** As {@link #read(JsonNode, String)}. */
    public static Bot read(byte[] json, String name) {
        try {
            return read(JsonBody.MAPPER.readTree(json), name);
        } catch (IOException e) {
            throw new InvalidBot(List.of("body: not readable JSON; allowed is an object with a bot's fields"));
        }
    }

    /**
     * Reads a bot. Defaults: platform none, {@code always-200}, deadline 4.5 s, language {@code en}, consent {@code
     * notice},
     * 3 attempts, repeat window 10 min, numbers of all countries, any number of calls an hour, no callbacks.
     *
     * @param name the one in the URL, which the body may repeat or leave out; null when only the body has it
     * @throws InvalidBot with every problem at once
     */
    public static Bot read(JsonNode json, String name) {
        boolean object = json != null && json.isObject();
        BotFields fields = new BotFields(object ? json : JsonNodeFactory.instance.objectNode());
        if (!object) {
            fields.problems().add("body: no object; allowed is an object with the fields " + String.join(", ", FIELDS));
            throw new InvalidBot(fields.problems());
        }
        Predicate<String> word = text -> NAME.matcher(text).matches();
        Set<String> connections = fields.texts("connections", 1000, word, NAME_RULE);
        if (connections.isEmpty()) {
            fields.missing("connections", "a list with at least one name of a connection");
        }
        Bot bot = new Bot(
                name(fields, name),
                connections,
                fields.text("platform", "", text -> text.isEmpty() || word.test(text), NAME_RULE + ", or empty"),
                fields.text("scenario", "", text -> text.isEmpty() || word.test(text), NAME_RULE + ", or empty"),
                oneOf(fields, "answerStyle", "always-200", "http"),
                fields.duration("deadline", Duration.ofMillis(4500), Duration.ofMillis(500), Duration.ofMinutes(1)),
                fields.text("country", null, Phones::knows, "a country as ISO 3166 alpha-2, such as FR"),
                Languages.tag(fields.text(
                        "language",
                        "en",
                        text -> Languages.tag(text) != null,
                        "a language tag (BCP 47), such as fr or fr-CA")),
                oneOf(fields, "consent", "notice", "explicit", "none"),
                fields.integer("attempts", 3, 1, 10),
                fields.duration("repeatWindow", Duration.ofMinutes(10), Duration.ZERO, Duration.ofDays(1)),
                fields.texts("countries", 300, Phones::knows, "a country as ISO 3166 alpha-2, such as FR"),
                fields.integer("callsPerHour", 0, 0, 1_000_000),
                fields.texts(
                        "keepContext",
                        20,
                        text -> !text.isBlank() && text.length() <= 100,
                        "a name of 1 to 100 characters"),
                fields.text(
                        "callbackUrl",
                        "",
                        text -> text.isEmpty() || text.length() <= 1000 && text.matches("https?://\\S+"),
                        "a URL of at most 1000 characters that begins with https://, or empty"));
        fields.only(FIELDS);
        if (!fields.problems().isEmpty()) {
            throw new InvalidBot(fields.problems());
        }
        return bot;
    }

    /** The fields of a bot, as {@link #read} takes them. */
    public static Map<String, Object> asMap(Bot bot) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", bot.name());
        map.put("connections", List.copyOf(bot.connections()));
        map.put("platform", bot.platform());
        map.put("scenario", bot.scenario());
        map.put("answerStyle", bot.answerStyle());
        map.put("deadline", Durations.format(bot.deadline()));
        map.put("country", bot.country());
        map.put("language", bot.language());
        map.put("consent", bot.consent());
        map.put("attempts", bot.attempts());
        map.put("repeatWindow", Durations.format(bot.repeatWindow()));
        map.put("countries", List.copyOf(bot.countries()));
        map.put("callsPerHour", bot.callsPerHour());
        map.put("keepContext", List.copyOf(bot.keepContext()));
        map.put("callbackUrl", bot.callbackUrl());
        return map;
    }

    private static String name(BotFields fields, String given) {
        String found = fields.text("name", given, text -> NAME.matcher(text).matches(), NAME_RULE);
        if (found == null) {
            fields.missing("name", NAME_RULE);
        } else if (given != null && !found.equals(given)) {
            fields.problems().add("name: found " + found + "; allowed is the name in the URL, " + given);
        }
        return found;
    }

    /** One of a few words, the first of which is the default. */
    private static String oneOf(BotFields fields, String name, String... words) {
        return fields.text(name, words[0], List.of(words)::contains, "one of " + String.join(", ", words));
    }
}
