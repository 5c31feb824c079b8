package io.ringdown.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.cli.RunningGateway.Page;
import io.ringdown.scenario.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The demo's chat: its files, and what a bot that plays a scenario says to who writes there. */
final class DemoChat implements RunningGateway.Pages {
    /** Where it is served. */
    static final String PATH = "/demo";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    /** All that is served, by the path below. */
    private static final Map<String, List<String>> FILES = Map.of(
            "", List.of("demo.html", "text/html; charset=utf-8"),
            "/demo.css", List.of("demo.css", "text/css; charset=utf-8"),
            "/demo.js", List.of("demo.js", JAVASCRIPT),
            "/texts.js", List.of("texts.js", JAVASCRIPT),
            "/icon.svg", List.of("icon.svg", "image/svg+xml"));

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Page> files = new HashMap<>();
    private final RunningGateway gateway;
    private final Api admin;
    private final DemoCalls calls;
    private final String bot;

    /**
     * @param web the folder of the files
     * @param bot plays a scenario
     */
    DemoChat(Path web, RunningGateway gateway, Api admin, DemoCalls calls, String bot) {
        this.gateway = gateway;
        this.admin = admin;
        this.calls = calls;
        this.bot = bot;
        FILES.forEach(
                (path, file) -> files.put(PATH + path, new Page(200, file.get(1), read(web.resolve(file.get(0))))));
    }

    @Override
    public Page answer(String method, String path, byte[] body) {
        try {
            if (method.equals("POST") && path.equals(PATH + "/messages")) {
                return heard(json.readTree(body));
            }
        } catch (IOException e) {
            return text(400, "A message is a JSON object with conversation, message, text and language\n");
        }
        return method.equals("GET") && files.containsKey(path) ? files.get(path) : text(404, "There is no such page\n");
    }

    private Page heard(JsonNode asked) throws IOException {
        String conversation = asked.path("conversation").asText();
        String text = asked.path("text").asText();
        String message = asked.path("message").asText();
        if (!ID.matcher(conversation).matches() || !ID.matcher(message).matches()) {
            throw new IOException("ids are letters, digits and -");
        }
        List<Map<String, Object>> replies =
                gateway
                        .say(
                                bot,
                                conversation,
                                message,
                                text,
                                asked.path("language").asText())
                        .stream()
                        .map(Reply::asMap)
                        .toList();
        Map<String, Object> posted = new LinkedHashMap<>();
        asked.properties().forEach(field -> posted.put(field.getKey(), field.getValue()));
        posted.put("text", DemoCalls.masked(text));
        Map<String, Object> behind = new LinkedHashMap<>();
        behind.put("posted", posted);
        behind.put("vendor", calls.take(conversation));
        behind.put("answered", replies);
        behind.put("log", logged(conversation));
        return new Page(200, "application/json", json.writeValueAsBytes(Map.of("replies", replies, "behind", behind)));
    }

    /** The conversation's entry in the log, with its attempts; null before there is one. */
    private JsonNode logged(String conversation) {
        JsonNode newest =
                fetch("/v1/escalations?limit=1&q=" + conversation).path("items").path(0);
        return newest.isMissingNode()
                ? null
                : fetch("/v1/escalations/" + newest.path("id").asText());
    }

    private JsonNode fetch(String path) {
        return admin.ask("GET", path, 200, null);
    }

    private static Page text(int status, String text) {
        return new Page(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
