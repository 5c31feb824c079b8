package io.ringdown.bench;

import io.ringdown.escalation.Consent;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Phones;
import io.ringdown.mapping.Connected;
import io.ringdown.mapping.Inputs;
import io.ringdown.mapping.Mappings;
import io.ringdown.mapping.Reading;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The engine alone, in microseconds: rendering a mapping of ten cells may cost 20, reading an answer 10. Allocation is shown beside it,
 * because it does not depend on what else the machine does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class EngineBench {
    private static final String ACCEPTED = """
            {"conversation": {"id": "4a1f5c0e-5b1c-4d3e-8f7a-2b6c9d0e1f22", "selfUri": "/api/v2/conversations/4a1f5c0e"},
             "callbackIdentifiers": [{"type": "CALLBACK", "id": "b7d1c3a5-6e2f-4a8b-9c0d-1e3f5a7b9c0d"}],
             "participants": [{"purpose": "acd", "state": "queued", "attributes": {"language": "fr", "skill": "sales"}}],
             "position": 4, "estimatedWaitSeconds": 240, "created": "2026-11-23T10:00:00.000Z"}
            """;
    private static final String REFUSED = """
            {"code": "callback.error.parse.call.number", "status": 400, "message": "The number could not be parsed.",
             "contextId": "0c3c5d1e-9a7b-4f2d-8e6c-5b4a3f2e1d0c", "details": [], "errors": []}
            """;

    private final Connected connected = connected();
    private final Escalation escalation = escalation();
    private final Map<String, Object> inputs = inputs();
    private final Reply accepted = reply(202, ACCEPTED);
    private final Reply refused = reply(400, REFUSED);

    /** Prints one line a measurement, and what each allocates. */
    static void run() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(EngineBench.class.getName())
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.NORMAL)
                        .build())
                .run();
    }

    @Benchmark
    public Request rendersTenCells() {
        return connected.plan(inputs).render();
    }

    @Benchmark
    public Map<String, Object> gathersInputs() {
        return inputs();
    }

    @Benchmark
    public Reading readsAcceptance() {
        return connected.read(accepted, inputs);
    }

    @Benchmark
    public Reading readsRefusal() {
        return connected.read(refused, inputs);
    }

    private Map<String, Object> inputs() {
        return Inputs.of(
                escalation,
                "shop",
                "esc_01JD0000000000000000000000",
                "0f0e0d0c-0b0a-4908-8706-050403020100",
                Instant.EPOCH);
    }

    private static Connected connected() {
        return Mappings.load(List.of(Path.of("src/bench/mappings")))
                .find("ten-cells")
                .orElseThrow()
                .connect(
                        "bench",
                        Map.of("queue", "f0a1c2d3-7a5f-4c5e-9a3b-6f1f0c9d2e11"),
                        Map.of("apiKey", "s3cret"),
                        null);
    }

    private static Escalation escalation() {
        return new Escalation(
                "bench",
                Phones.find("06 39 98 01 23", "FR"),
                "2f0c9a5e-7d3b-4b1a-8c6d-0e9f8a7b6c5d",
                null,
                null,
                "Callback FR",
                "bot",
                "fr",
                "FR",
                "Zoë Müller",
                Consent.UNSAID,
                Instant.EPOCH,
                "https://shop.example/cart",
                Map.of("sku", "12-345"));
    }

    private static Reply reply(int status, String body) {
        return new Reply.Answered(
                status,
                Map.of(
                        "Content-Type", List.of("application/json; charset=utf-8"),
                        "Date", List.of("Mon, 23 Nov 2026 10:00:00 GMT"),
                        "Retry-After", List.of("30")),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
