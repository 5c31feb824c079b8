package io.ringdown.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringdown bot add}: a new bot, and what its builder needs. */
@Command(
        name = "add",
        description = {
            "Makes a bot and prints its recipe: what its builder pastes where, with the key, which is shown this once.",
            OrderCommand.WHERE
        },
        mixinStandardHelpOptions = true)
final class BotAddCommand extends OrderCommand {
    @Parameters(paramLabel = "NAME", description = "small letters, digits and -")
    private String name;

    @Option(
            names = "--connection",
            paramLabel = "CONNECTION",
            required = true,
            description = "which it may use; may be given again")
    private List<String> connections = new ArrayList<>();

    @Option(
            names = "--platform",
            paramLabel = "PLATFORM",
            description = "a folder under platforms/, or iadvize-connected-bot; default: the plain API")
    private String platform;

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description = "a folder under scenarios/: the dialogue that it leads itself; default: none")
    private String scenario;

    @Option(
            names = "--signature-secret",
            paramLabel = "VARIABLE",
            description =
                    "name of the environment variable with the secret token of iAdvize's app, for a connected bot")
    private String secretVariable;

    @Option(names = "--deadline", paramLabel = "TIME", description = "it waits for an answer, such as 8s; default 4.5s")
    private String deadline;

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "of its visitors, such as fr; default en")
    private String language;

    @Option(
            names = "--country",
            paramLabel = "COUNTRY",
            description = "of numbers without country code, such as FR; default: none")
    private String country;

    BotAddCommand(RunningGateway.Starter starter) {
        super(starter);
    }

    @Override
    int give(Api api, PrintWriter out) {
        return give(api, out, System.getenv());
    }

    /** @param environment that holds the secret */
    int give(Api api, PrintWriter out, Map<String, String> environment) {
        Map<String, Object> bot = new LinkedHashMap<>(Map.of("name", name, "connections", connections));
        put(bot, "platform", platform);
        put(bot, "scenario", scenario);
        put(bot, "signatureSecret", secret(environment));
        put(bot, "deadline", deadline);
        put(bot, "language", language);
        put(bot, "country", country);
        out.print(api.post("/v1/bots", 201, bot).path("recipe").asText());
        return 0;
    }

    /** A secret on the command line would stay in the shell's history. */
    private String secret(Map<String, String> environment) {
        if (secretVariable == null) {
            return null;
        }
        String secret = environment.getOrDefault(secretVariable, "");
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("The environment has no " + secretVariable
                    + "; --signature-secret names the variable that holds the secret token");
        }
        return secret;
    }

    private static void put(Map<String, Object> bot, String field, String value) {
        if (value != null) {
            bot.put(field, value);
        }
    }
}
