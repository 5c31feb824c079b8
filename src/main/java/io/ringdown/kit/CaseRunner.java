package io.ringdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.mapping.Connected;
import io.ringdown.mapping.Inputs;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Reading;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import io.ringdown.mapping.Unrendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Runs cases against a mapping without any network: renders, compares, reads the canned answer, compares. */
public final class CaseRunner {
    static final String SAME_KEY = "00000000-0000-4000-8000-000000000001";
    static final String ATTEMPT = "att_example";

    private final Case example;
    private final List<String> failures = new ArrayList<>();
    private final String key;

    private CaseRunner(Case example) {
        this.example = example;
        this.key = example.varyKey() ? UUID.randomUUID().toString() : SAME_KEY;
    }

    /** Runs one case; what is wrong with it is in the result, never thrown. */
    public static CaseRun run(Mapping mapping, Case example) {
        return new CaseRunner(example).run(mapping);
    }

    private CaseRun run(Mapping mapping) {
        Connected connected;
        try {
            connected = Examples.connect(mapping, example.values(), null);
        } catch (InvalidMapping invalid) {
            return CaseRun.failed(example, List.of("example values do not connect: " + invalid.getMessage()));
        }
        Map<String, Object> inputs = Inputs.of(Givens.escalation(example), null, ATTEMPT, key, example.now());
        Played played = Played.of(connected.plan(inputs), example, key, failures);
        Reading reading = played.reading();
        if (reading == null) {
            return CaseRun.failed(example, failures);
        }
        reading.problems().forEach(problem -> failures.add("answer: " + problem));
        Proven cancel = example.cancel() != null || isNewPlain() && mapping.canCancel()
                ? rendered("cancel", () -> connected.cancel(inputs, reading.kept()))
                : null;
        Proven check = example.check() != null || isNewPlain() && mapping.canCheck()
                ? rendered("check", connected::check)
                : null;
        StatusRun status = example.status() == null ? null : status(connected, inputs, reading.kept());
        List<String> differences = new ArrayList<>(failures);
        for (int i = 0; i < played.requests().size(); i++) {
            CannedCall call = example.calls().get(i);
            String place = example.listed().isMissingNode() ? "expect.request" : example.place(i);
            missing(differences, place, call.request() == null);
            compare(
                    differences,
                    example.place(i),
                    call.request(),
                    played.requests().get(i));
        }
        missing(differences, "expect.answer", example.answer().isEmpty());
        differences.addAll(Readings.differences("answer", example.answer(), reading));
        compare(differences, "cancel", example.cancel(), cancel);
        compare(differences, "check", example.check(), check);
        if (status != null) {
            compare(differences, "status.request", example.status().call().request(), status.request());
            differences.addAll(
                    Readings.differences("status.answer", example.status().answer(), status.reading()));
        }
        return new CaseRun(
                example,
                played.last().request(),
                played.rang(),
                reading,
                cancel == null ? null : cancel.request(),
                check == null ? null : check.request(),
                List.copyOf(failures),
                List.copyOf(differences),
                actual(played, cancel, check, status),
                listed(played));
    }

    private StatusRun status(Connected connected, Map<String, Object> inputs, Map<String, String> kept) {
        Proven request = rendered("status", () -> connected.status(inputs, kept));
        Reply reply = example.status().call().vendor().reply();
        return request == null ? null : new StatusRun(request, connected.readStatus(reply, inputs, kept));
    }

    /** Whether this is the case that looks at all calls of the mapping, and does not say yet what it expects. */
    private boolean isNewPlain() {
        return example.request() == null && example.id().equals("plain");
    }

    private Proven rendered(String what, Supplier<Request> rendering) {
        try {
            return Proven.of(example, rendering.get(), key);
        } catch (Unrendered unrendered) {
            failures.add(what + ": " + unrendered.getMessage());
            return null;
        }
    }

    private static void missing(List<String> differences, String part, boolean missing) {
        if (missing) {
            differences.add(part + ": is missing; `ringdown mapping test --accept` writes it");
        }
    }

    private void compare(List<String> differences, String what, ExpectedCall expected, Proven actual) {
        if (expected != null && actual != null) {
            differences.addAll(Requests.differences(what, expected, names(), actual));
        }
    }

    private JsonNode actual(Played played, Proven cancel, Proven check, StatusRun status) {
        JsonNode expect = example.expect();
        Actual as = new Actual(names());
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        if (example.listed().isMissingNode()) {
            actual.set("request", as.call(expect.path("request"), played.last()));
        }
        actual.set("answer", as.answer(expect.path("answer"), played.reading()));
        if (cancel != null) {
            actual.set("cancel", as.call(expect.path("cancel"), cancel));
        }
        if (check != null) {
            actual.set("check", as.call(expect.path("check"), check));
        }
        if (status != null) {
            JsonNode asked = expect.path("status");
            actual.set(
                    "status",
                    ((ObjectNode) asked.deepCopy())
                            .<ObjectNode>set("request", as.call(asked.path("request"), status.request()))
                            .set("answer", as.answer(asked.path("answer"), status.reading())));
        }
        return actual;
    }

    /** The calls that the case lists, with the requests as they came. */
    private JsonNode listed(Played played) {
        Actual as = new Actual(names());
        JsonNode listed = example.listed().deepCopy();
        for (int i = 0; i < Math.min(listed.size(), played.requests().size()); i++) {
            ObjectNode call = (ObjectNode) listed.get(i);
            call.set("request", as.call(call.path("request"), played.requests().get(i)));
        }
        return listed;
    }

    /** How the call went that was arranged. */
    private record StatusRun(Proven request, Reading reading) {}

    private Map<String, String> names() {
        return Map.of("{attempt.key}", key, "{attempt.id}", ATTEMPT);
    }
}
