package io.ringdown.kit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ringdown.escalation.Answer;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Shape;
import io.ringdown.mapping.file.Yaml;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the cases beside a platform. */
public final class PlatformCases {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final Shape SHAPE = new Shape("platform-case.schema.json");

    private PlatformCases() {}

    /**
     * Reads {@code cases/*.yaml} of a platform's folder, in the order of the files' names; none when there is no such folder.
     *
     * @throws InvalidMapping with every problem of every file
     */
    public static List<PlatformCase> read(Path platform) {
        List<Problem> problems = new ArrayList<>();
        List<PlatformCase> cases = read(platform, problems);
        if (!problems.isEmpty()) {
            throw new InvalidMapping(problems);
        }
        return cases;
    }

    /** The cases without a problem; the problems of the others are added to {@code problems}. */
    static List<PlatformCase> read(Path platform, List<Problem> problems) {
        List<PlatformCase> cases = new ArrayList<>();
        for (Path file : Cases.files(platform.resolve("cases"))) {
            one(file, problems).ifPresent(cases::add);
        }
        return cases;
    }

    private static Optional<PlatformCase> one(Path file, List<Problem> found) {
        List<Problem> own = new ArrayList<>();
        Optional<Yaml> yaml = Yaml.content(file, own).flatMap(bytes -> Yaml.read(file.toString(), bytes, own));
        yaml.ifPresent(read -> {
            own.addAll(read.misfits(SHAPE));
            Part request = Part.root(read, own).at("request");
            if (request.at("json").missing() == request.at("text").missing()) {
                request.wrong("must have one of json, text");
            }
            Part outcome = Part.root(read, own).at("answer").at("outcome");
            if (Outcome.of(outcome.node().asText()).isEmpty()) {
                outcome.wrong("is no outcome; allowed are "
                        + Arrays.stream(Outcome.values()).map(Outcome::wire).collect(Collectors.joining(", ")));
            }
        });
        Optional<PlatformCase> read = yaml.map(Yaml::root).map(root -> of(file, root));
        found.addAll(own);
        return own.isEmpty() ? read : Optional.empty();
    }

    private static PlatformCase of(Path file, JsonNode root) {
        JsonNode request = root.path("request");
        String body = request.has("text")
                ? request.get("text").asText()
                : request.path("json").toString();
        return new PlatformCase(
                file.toString(),
                root.path("name").asText(),
                texts(request.path("headers")),
                texts(request.path("query")),
                body.getBytes(StandardCharsets.UTF_8),
                answer(root.path("answer")),
                root.path("expect"));
    }

    /** All keys of an answer with that outcome; those that stand in the file as it has them. */
    private static Map<String, Object> answer(JsonNode given) {
        Outcome outcome = Outcome.of(given.path("outcome").asText()).orElse(Outcome.UNAVAILABLE);
        Ending ending = Ending.of(new Verdict(outcome, given.path("reason").asText()));
        Map<String, Object> answer = Answer.of(ending, "", null, null, false).asMap();
        if (given.isObject()) {
            answer.putAll(JSON.convertValue(given, MAP));
        }
        return answer;
    }

    private static Map<String, String> texts(JsonNode fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
