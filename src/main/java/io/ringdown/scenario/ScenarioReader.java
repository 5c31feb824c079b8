package io.ringdown.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Shape;
import io.ringdown.mapping.file.Yaml;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and checks one scenario's folder; all that is wrong is told at once. */
final class ScenarioReader {
    private static final Shape SHAPE = new Shape("scenario.schema.json");
    static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int USUAL_TRIES = 3;

    private final Map<String, Vocabulary> words;

    ScenarioReader(Map<String, Vocabulary> words) {
        this.words = words;
    }

    /** The scenario; empty when anything but a warning is added to {@code found}. */
    Optional<Scenario> read(Path folder, List<Problem> found) {
        int before = found.size();
        Path file = folder.resolve("scenario.yaml");
        String name = folder.getFileName().toString();
        if (!NAME.matcher(name).matches()) {
            found.add(new Problem(
                    file.toString(), 0, 0, "the folder of a scenario is named in 1 to 40 small letters, digits and -"));
        }
        Scenario scenario = YamlFile.read(file, SHAPE, found)
                .map(yaml -> scenario(name, folder, yaml, found))
                .orElse(null);
        boolean sound = found.subList(before, found.size()).stream().noneMatch(Problem::isError);
        return sound ? Optional.ofNullable(scenario) : Optional.empty();
    }

    private Scenario scenario(String name, Path folder, Yaml yaml, List<Problem> found) {
        JsonNode root = yaml.root();
        StepsCheck check = new StepsCheck(yaml, found);
        Map<String, List<Step>> follow = new LinkedHashMap<>();
        root.path("follow").properties().forEach(moment -> {
            String at = Pointers.child("/follow", moment.getKey());
            check.moment(at, moment.getKey());
            follow.put(moment.getKey(), check.steps(at, YamlFile.list(moment.getValue())));
        });
        Moment.ALL.stream()
                .filter(moment -> !follow.containsKey(moment))
                .forEach(moment -> found.add(yaml.problem("/follow", "`" + moment + "` is missing")));
        List<String> ask = YamlFile.list(root.path("ask"));
        if (ask.stream().distinct().count() < ask.size()) {
            found.add(yaml.problem("/ask", "asks for the same twice"));
        }
        if (!ask.contains(Awaiting.NUMBER.moment())) {
            found.add(yaml.problem("/ask", "must hold `number`: nobody can be called without"));
        }
        Map<String, Speech> speeches =
                new SpeechReader(words, check.said(), check.offered(), found).read(folder.resolve("texts"));
        return new Scenario(
                name,
                root.path("title").asText(),
                root.path("botName").asText(),
                root.path("notice").asText(),
                ask.stream().map(Awaiting::of).toList(),
                root.path("tries").asInt(USUAL_TRIES),
                YamlFile.list(root.path("times")).stream().map(LocalTime::parse).toList(),
                follow,
                speeches);
    }
}
