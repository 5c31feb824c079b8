package io.ringdown.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.Answer;
import io.ringdown.escalation.Durations;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Shape;
import io.ringdown.mapping.file.Yaml;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dialogue that a scenario must lead, {@code cases/<name>.yaml}.
 *
 * @param file as the reader can open it
 * @param name what it shows
 */
public record Script(
        String file, String name, String language, String country, ZoneId zone, Instant now, List<Line> lines) {
    private static final Shape SHAPE = new Shape("dialogue.schema.json");

    /**
     * One turn.
     *
     * @param visitor what is typed; null where the chat opens
     * @param wish what the gateway is asked for, by name; empty for nothing
     * @param answer what it answers; null where nothing is asked
     * @param bot what the bot says; all but texts stands in brackets
     */
    public record Line(String visitor, Map<String, String> wish, Answer answer, List<String> bot) {}

    /** The scripts beside a scenario, in the order of their files; those with a problem are left out. */
    public static List<Script> of(Path folder, List<Problem> found) {
        List<Script> scripts = new ArrayList<>();
        for (Path file : YamlFile.in(folder.resolve("cases"))) {
            YamlFile.read(file, SHAPE, found)
                    .flatMap(yaml -> read(file.toString(), yaml, found))
                    .ifPresent(scripts::add);
        }
        return scripts;
    }

    private static Optional<Script> read(String file, Yaml yaml, List<Problem> found) {
        JsonNode root = yaml.root();
        int before = found.size();
        List<Line> lines = new ArrayList<>();
        for (JsonNode line : root.path("dialogue")) {
            String at = "/dialogue/" + lines.size();
            lines.add(new Line(
                    line.path("visitor").asText(null),
                    YamlFile.texts(line.path("wish")),
                    answer(line.path("answer"), at + "/answer", yaml, found),
                    YamlFile.list(line.path("bot"))));
        }
        try {
            Script script = new Script(
                    file,
                    root.path("name").asText(),
                    root.path("language").asText(),
                    root.path("country").asText("FR"),
                    ZoneId.of(root.path("zone").asText("Europe/Paris")),
                    Instant.parse(root.path("now").asText("2026-11-23T09:00:00Z")),
                    lines);
            return found.size() == before ? Optional.of(script) : Optional.empty();
        } catch (DateTimeException wrong) {
            found.add(
                    yaml.problem("", "`now` must be a time such as 2026-11-23T09:00:00Z, `zone` such as Europe/Paris"));
            return Optional.empty();
        }
    }

    private static Answer answer(JsonNode answer, String at, Yaml yaml, List<Problem> found) {
        if (answer.isMissingNode()) {
            return null;
        }
        String word = answer.path("outcome").asText();
        Optional<Outcome> outcome = Outcome.of(word);
        if (outcome.isEmpty()) {
            List<String> allowed = new ArrayList<>();
            for (Outcome known : Outcome.values()) {
                allowed.add(known.wire());
            }
            found.add(yaml.unknown(at + "/outcome", word, allowed));
            return null;
        }
        Verdict verdict = new Verdict(outcome.get(), answer.path("reason").asText(""));
        String message = answer.path("message").asText(word);
        return Answer.of(Ending.of(verdict), message, "esc_1", "REFERENC", false);
    }

    /** Replies as a script writes them. */
    static List<String> written(List<Reply> replies) {
        List<String> lines = new ArrayList<>();
        for (Reply reply : replies) {
            if (reply instanceof Reply.Say said) {
                lines.add(said.text());
                if (!said.offers().isEmpty()) {
                    lines.add("(offer " + String.join(" | ", said.offers()) + ")");
                }
            } else if (reply instanceof Reply.Wait wait) {
                lines.add("(wait " + Durations.format(wait.time()) + ")");
            } else if (reply instanceof Reply.Transfer transfer) {
                lines.add("(transfer " + transfer.rule() + ")");
            } else {
                lines.add("(close)");
            }
        }
        return lines;
    }

    /** A wish as a script writes it. */
    static Map<String, String> written(Wish wish) {
        Map<String, String> written = new LinkedHashMap<>();
        if (wish == null) {
            return written;
        }
        if (wish.looks()) {
            written.put("look", "true");
            return written;
        }
        written.put("phone", wish.phone());
        if (wish.callAt() != null) {
            written.put("callAt", wish.callAt().toString());
        }
        if (wish.consent() != null) {
            written.put("consent", wish.consent().toString());
        }
        return written;
    }
}
