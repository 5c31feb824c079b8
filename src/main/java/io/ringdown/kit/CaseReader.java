package io.ringdown.kit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ringdown.escalation.Phones;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Shape;
import io.ringdown.mapping.file.Yaml;
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
    private static final Shape SHAPE = new Shape("case.schema.json");
    private static final Instant USUAL_NOW = Instant.parse("2026-01-01T09:00:00Z");

    private final Part root;
    private final String file;

    private CaseReader(String file, Part root) {
        this.file = file;
        this.root = root;
    }

    /** The case; empty, with the reasons added to {@code found}, when something in the file is wrong. */
    static Optional<Case> read(String file, byte[] bytes, List<Problem> found) {
        return read(file, bytes, found, true);
    }

    /** The same for a file of which only the input is wanted: nothing but {@code given} need be there. */
    static Optional<Case> input(String file, byte[] bytes, List<Problem> found) {
        return read(file, bytes, found, false);
    }

    private static Optional<Case> read(String file, byte[] bytes, List<Problem> found, boolean whole) {
        int before = found.size();
        Optional<Case> read = Yaml.read(file, bytes, found).map(yaml -> {
            found.addAll(yaml.misfits(SHAPE));
            return new CaseReader(file, Part.root(yaml, found)).read(whole);
        });
        return found.size() == before ? read : Optional.empty();
    }

    private Case read(boolean whole) {
        Part given = root.at("given");
        Part expect = root.at("expect");
        return new Case(
                file,
                whole ? root.needed("name").text() : root.at("name").textOr(""),
                map(given),
                Phones.find(given.at("phone").textOr(null), given.at("country").textOr(null)),
                now(),
                vary(),
                map(root.at("values")),
                map(root.at("token")),
                calls(expect, whole),
                expect.at("answer").missing() ? Map.of() : answer(expect.at("answer")),
                expect.at("cancel").missing() ? null : CallReader.read(expect.at("cancel")),
                expect.at("check").missing() ? null : CallReader.read(expect.at("check")),
                expect.at("status").missing() ? null : status(expect.at("status")),
                expect.node(),
                root.at("calls").node());
    }

    private List<CannedCall> calls(Part expect, boolean whole) {
        Part calls = root.at("calls");
        if (calls.missing()) {
            CannedAnswer vendor =
                    whole || root.node().has("vendor") ? VendorReader.read(root.needed("vendor")) : CannedAnswer.NONE;
            return List.of(new CannedCall(request(expect), vendor));
        }
        if (!expect.at("request").missing() || !root.at("vendor").missing()) {
            calls.wrong("every request and answer stands here, none in `expect.request` and `vendor`");
        }
        return calls.items().stream().map(CaseReader::call).toList();
    }

    private static CannedCall call(Part call) {
        return new CannedCall(request(call), VendorReader.read(call.at("vendor")));
    }

    private static ExpectedCall request(Part in) {
        return in.at("request").missing() ? null : CallReader.read(in.at("request"));
    }

    private static StatusCase status(Part status) {
        return new StatusCase(call(status), answer(status.at("answer")));
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
        return !root.at("vary").missing();
    }

    private static Map<String, String> answer(Part answer) {
        Map<String, String> texts = new LinkedHashMap<>();
        answer.fields().forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    private static Map<String, Object> map(Part part) {
        return part.node().isObject() ? JSON.convertValue(part.node(), MAP) : Map.of();
    }
}
