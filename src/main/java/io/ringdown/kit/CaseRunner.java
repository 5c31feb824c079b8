package io.ringdown.kit;

import io.ringdown.mapping.Connected;
import io.ringdown.mapping.Inputs;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Reading;
import io.ringdown.mapping.Request;
import io.ringdown.mapping.Unrendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Runs cases against a mapping without any network: renders, compares, reads the canned answer, compares. */
public final class CaseRunner {
    private static final String SAME_KEY = "00000000-0000-4000-8000-000000000001";
    private static final String ATTEMPT = "att_example";

    private final Case example;
    private final List<String> differences = new ArrayList<>();
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
            return new CaseRun(
                    example, null, null, null, null, List.of("example values do not connect: " + invalid.getMessage()));
        }
        Map<String, Object> inputs = Inputs.of(Givens.escalation(example), null, ATTEMPT, key, example.now());
        Request request = rendered("request", example.request(), () -> connected.render(inputs));
        if (request == null) {
            return new CaseRun(example, null, null, null, null, differences);
        }
        Reading reading = connected.read(example.vendor().reply(), inputs);
        differences.addAll(Readings.differences(example.answer(), reading));
        reading.problems().forEach(problem -> differences.add("answer: " + problem));
        Request cancel = rendered("cancel", example.cancel(), () -> connected.cancel(inputs, reading.kept()));
        Request check = rendered("check", example.check(), connected::check);
        return new CaseRun(example, request, reading, cancel, check, List.copyOf(differences));
    }

    private Request rendered(String what, ExpectedCall expected, Supplier<Request> rendering) {
        if (expected == null) {
            return null;
        }
        try {
            Proven proven = Proven.of(example, rendering.get(), key);
            Map<String, String> names = Map.of("{attempt.key}", key, "{attempt.id}", ATTEMPT);
            differences.addAll(Requests.differences(what, expected, names, proven));
            return proven.request();
        } catch (Unrendered unrendered) {
            differences.add(what + ": " + unrendered.getMessage());
            return null;
        }
    }
}
