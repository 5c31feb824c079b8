package io.ringdown.kit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Phones;
import io.ringdown.mapping.Problem;
import io.ringdown.mapping.Yaml;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one case file. */
final class CaseReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final Instant USUAL_NOW = Instant.parse("2026-01-01T09:00:00Z");

    private final Part root;
    private final String file;

    private CaseReader(String file, Part root) {
        this.file = file;
        this.root = root;
    }

    /** The case; empty, with the reasons added to {@code found}, when something in the file is wrong. */
    static Optional<Case> read(String file, byte[] bytes, List<Problem> found) {
        int before = found.size();
        Optional<Case> read =
                Yaml.read(file, bytes, found).map(yaml -> new CaseReader(file, Part.root(yaml, found)).read());
        return found.size() == before ? read : Optional.empty();
    }

    private Case read() {
        root.keys("name", "given", "now", "vary", "values", "token", "expect", "vendor");
        Part given = root.needed("given");
        Part expect = root.needed("expect");
        expect.keys("request", "answer", "cancel", "check");
        return new Case(
                file,
                root.needed("name").text(),
                map(given),
                Phones.find(given.at("phone").textOr(null), given.at("country").textOr(null)),
                now(),
                vary(),
                map(root.at("values")),
                map(root.at("token")),
                CallReader.read(expect.needed("request")),
                answer(expect.needed("answer")),
                expect.at("cancel").missing() ? null : CallReader.read(expect.at("cancel")),
                expect.at("check").missing() ? null : CallReader.read(expect.at("check")),
                VendorReader.read(root.needed("vendor")));
    }

    private Instant now() {
        Part now = root.at("now");
        try {
            return now.missing() ? USUAL_NOW : Instant.parse(now.text());
        } catch (DateTimeParseException wrong) {
            now.wrong("must be a time such as 2026-11-23T09:00:00Z");
            return USUAL_NOW;
        }
    }

    private boolean vary() {
        Part vary = root.at("vary");
        vary.items().stream()
                .filter(item -> !item.text().equals("attempt.key"))
                .forEach(item -> item.wrong("only `attempt.key` can vary"));
        return !vary.missing();
    }

    private static Map<String, String> answer(Part answer) {
        answer.keys(Readings.names().toArray(String[]::new));
        Part outcome = answer.needed("outcome");
        if (!outcome.missing() && Outcome.of(outcome.text()).isEmpty()) {
            outcome.wrong("`" + outcome.text() + "` is no outcome");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        answer.fields().forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    private static Map<String, Object> map(Part part) {
        JsonNode node = part.node();
        if (part.missing()) {
            return Map.of();
        }
        if (!node.isObject()) {
            part.wrong("must be a map");
            return Map.of();
        }
        return JSON.convertValue(node, MAP);
    }
}
