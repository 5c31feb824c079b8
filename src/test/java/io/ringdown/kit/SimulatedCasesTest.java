package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ringdown.mapping.Connected;
import io.ringdown.mapping.Inputs;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Plan;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case once more over HTTP: rendered for the simulator's address, answered by it, read. */
class SimulatedCasesTest {
    private static final Map<String, Simulator> SIMULATORS = new HashMap<>();

    @AfterAll
    static void stop() {
        SIMULATORS.values().forEach(Simulator::close);
    }

    @TestFactory
    Stream<DynamicTest> theSimulatorAnswersEveryCaseAsItIsWritten() {
        return Shipped.mappings().stream().flatMap(mapping -> Shipped.cases(mapping).stream()
                .map(example -> dynamicTest(mapping.name() + ": " + example.id(), () -> play(mapping, example))));
    }

    private static void play(Mapping mapping, Case example) throws Exception {
        Simulator simulator = SIMULATORS.computeIfAbsent(
                mapping.name(), name -> Simulator.start(mapping, Shipped.folder(mapping), 0));
        Connected connected =
                Examples.connect(mapping, example.values(), simulator.origin().toString());
        Map<String, Object> inputs = Inputs.of(
                Givens.escalation(example), null, "att_1", "00000000-0000-4000-8000-000000000002", example.now());
        Plan plan = connected.plan(inputs);
        Reply reply;
        do {
            Request request = Signing.signed(plan.render());
            if (example.vendor().status() == 0) {
                assertThatThrownBy(() -> Signing.send(request)).isInstanceOf(IOException.class);
                return;
            }
            HttpResponse<byte[]> answer = Signing.send(request);
            reply = new Reply.Answered(answer.statusCode(), answer.headers().map(), answer.body());
        } while (plan.proceed(reply));
        assertThat(Readings.differences("answer", example.answer(), plan.read(reply)))
                .isEmpty();
    }
}
