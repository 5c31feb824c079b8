package io.ringdown.flow.admin;

import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Durations;
import io.ringdown.mapping.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The recipe of the plain API, as parts and as one text to paste. */
final class RecipeText {
    /** What the bot sends; the names in braces are the builder's own variables. */
    static final String BODY = """
            {
              "phone": "{{phone}}",
              "conversationId": "{{conversationId}}",
              "escalationId": "{{escalationId}}",
              "visitorName": "{{visitorName}}",
              "page": "{{page}}"
            }""";

    /** What to keep of the answer. */
    static final List<Output> OUTPUTS = List.of(
            new Output("message", "the sentence to show the visitor, whatever the branch"),
            new Output("accepted", "true when the visitor will be called"),
            new Output("ask", "what to ask for now: number, consent, time, or nothing"),
            new Output("escalationId", "to be sent again with a corrected number"),
            new Output("outcome", "one word for how it ended, for reports"),
            new Output("reference", "eight characters that the visitor reads too"));

    /** Where to go then. */
    static final List<Branch> BRANCHES = List.of(
            new Branch("accepted is true", "show message; the visitor will be called"),
            new Branch(
                    "ask is number",
                    "show message, ask for the number again, send it with the same escalationId; retry is true as well"),
            new Branch("ask is consent", "show message, ask whether to call, send again with consent true"),
            new Branch("ask is time", "show message, ask for another time, send it as callAt"),
            new Branch("otherwise", "show message and carry on in the chat"));

    private RecipeText() {}

    /** The platform's own text for the bot's first connection; of the others the URLs. */
    static String of(Bot bot, Map<String, String> urls, String key, Platform platform) {
        String first = urls.keySet().stream().findFirst().orElse("");
        StringBuilder text = new StringBuilder(platform.recipe(Map.of(
                "bot", bot.name(),
                "connection", first,
                "url", urls.getOrDefault(first, ""),
                "key", key,
                "language", bot.language(),
                "deadline", Durations.format(platform.deadline(bot.deadline())))));
        if (urls.size() > 1) {
            text.append("\nThis bot may use other connections too. All is the same but the URL\n");
            urls.forEach((connection, url) ->
                    text.append(connection).append(": ").append(url).append('\n'));
        }
        return text.toString();
    }

    static String of(Bot bot, Map<String, String> urls, Map<String, String> headers) {
        StringBuilder text = new StringBuilder("Bot " + bot.name() + ": have a visitor called\n\n");
        urls.forEach((connection, url) -> text.append(
                urls.size() == 1 ? "POST " + url + "\n" : "POST " + url + "   (connection " + connection + ")\n"));
        text.append("\nHeaders\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        text.append("\nBody (only phone is needed; put your own variables between the quotes)\n")
                .append(BODY)
                .append("\n\nOutputs: fields of the answer\n");
        OUTPUTS.forEach(output -> text.append(output.field())
                .append(": ")
                .append(output.meaning())
                .append('\n'));
        text.append("\nBranches, in this order\n");
        BRANCHES.forEach(branch ->
                text.append(branch.when()).append(": ").append(branch.then()).append('\n'));
        Duration patience = bot.deadline().plusMillis(500);
        return text.append("\nTimeout: at least ")
                .append(Durations.format(patience))
                .append(". Try it without ringing anybody: phone +999 0001 01 is accepted, +999 0001 02 is not.\n")
                .toString();
    }

    /** How iAdvize's connected bot is set up; docs/scenarios.md tells more. */
    static String connected(Bot bot, String gateway) {
        return """
                Bot %s: a connected bot of iAdvize that plays the scenario %s

                1. iAdvize's developer platform, your app, plugin "Bot"
                Address       %s/v1/iadvize/%s
                Health URL    %s/v1/iadvize/health
                Both must be reached by https from outside. The app's secret token is the bot's signatureSecret here.

                2. iAdvize's administration: create a bot and choose what the app offers
                Language      the language that visitors read
                Distribution  a rule with the label "people": that is where the scenario hands over to

                Try it in the chat without ringing anybody: +999 0001 02 is refused, +999 0001 01 is accepted.
                """.formatted(bot.name(), bot.scenario(), gateway, bot.name(), gateway);
    }

    /** One field of the answer. */
    record Output(String field, String meaning) {}

    /** One way on from the answer. */
    record Branch(String when, String then) {}
}
