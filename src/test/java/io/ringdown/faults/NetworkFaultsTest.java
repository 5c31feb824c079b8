package io.ringdown.faults;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A bad network between gateway and vendor: who cannot know that he was heard calls nobody a second time. */
class NetworkFaultsTest {
    private static final String PATIENT = "20s";
    private static final String HASTY = "2s";
    private static final Random RANDOM = Faults.random("NetworkFaultsTest");
    private static final AtomicInteger WISHES = new AtomicInteger();

    @TempDir
    static Path data;

    private static LogLines log;
    private static FaultyVendors vendors;

    @BeforeAll
    static void start() throws Exception {
        log = new LogLines();
        vendors = new FaultyVendors(data);
        // The first call loads classes; short time limits are for the network.
        new Trial(proxy -> {}, PATIENT).run("accepted", 1, "accepted");
    }

    @AfterAll
    static void stop() throws IOException {
        vendors.close();
        Invariants.checkNothingIsKept(data, log.all());
        log.close();
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments("latency and jitter", Toxic.latency(30, 50, RANDOM)),
                arguments("bandwidth", Toxic.bandwidth(5_000 + RANDOM.nextInt(5_000))),
                arguments("slicer", Toxic.slicer(1 + RANDOM.nextInt(10))),
                arguments("slow close", Toxic.slowClose(100)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void aSlowNetworkChangesNothing(String name, Toxic toxic) throws Exception {
        new Trial(proxy -> proxy.requests(toxic), PATIENT).run("accepted", 1, "accepted");
        new Trial(proxy -> proxy.answers(toxic), PATIENT).run("accepted", 1, "accepted");
        new Trial(proxy -> proxy.requests(toxic).answers(toxic), PATIENT).run("accepted", 1, "accepted");
    }

    static Stream<Arguments> lossy() {
        return Stream.of(
                arguments("timeout", Toxic.timeout(), HASTY),
                arguments("reset peer", Toxic.resetPeer(RANDOM.nextInt(40)), PATIENT),
                arguments("limit data", Toxic.limitData(RANDOM.nextInt(40)), PATIENT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lossy")
    void aRequestThatIsLostIsNotSentAgain(String name, Toxic toxic, String timeout) throws Exception {
        new Trial(proxy -> proxy.requests(toxic), timeout).run("unconfirmed", 0, "unconfirmed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lossy")
    void anAnswerThatIsLostLeavesOneCall(String name, Toxic toxic, String timeout) throws Exception {
        new Trial(proxy -> proxy.answers(toxic), timeout).run("unconfirmed", 1, "unconfirmed");
    }

    @Test
    void aNetworkThatIsDownCallsNobodyAndTheNextTryDoes() throws Exception {
        new Trial(FaultProxy::down, PATIENT).run("unavailable", 1, "accepted");
    }

    private interface Fault {
        void befall(FaultProxy proxy) throws IOException;
    }

    /** One wish while something is wrong with the network, and the same again when it is well. */
    private record Trial(Fault fault, String timeout) {

        void run(String first, int calls, String second) throws Exception {
            try (CountingVendor vendor = new CountingVendor();
                    FaultProxy proxy = new FaultProxy(vendor.port())) {
                Map<String, Object> values = new HashMap<>(CountingVendor.VALUES);
                FaultyVendors.Line line = vendors.line("http://127.0.0.1:" + proxy.port(), values, timeout);
                Invariants invariants = new Invariants(vendor);
                Wish wish = new Wish(WISHES.getAndIncrement());

                fault.befall(proxy);
                assertThat(outcome(line, wish, invariants)).isEqualTo(first);
                invariants.check(NetworkFaultsTest::read, true);
                if (first.equals("unavailable")) {
                    proxy.up();
                }
                proxy.heal();
                assertThat(outcome(line, wish, invariants)).isEqualTo(second);
                invariants.check(NetworkFaultsTest::read, true);
                assertThat(vendor.calls()).hasSize(calls);
            }
        }
    }

    private static String outcome(FaultyVendors.Line line, Wish wish, Invariants invariants) {
        JsonNode answer = json(vendors.gateway.escalate(line.name(), line.key(), wish.body()));
        invariants.heard(wish, answer);
        return answer.path("outcome").asText();
    }

    private static JsonNode read(String path) {
        return json(vendors.gateway.send("GET", path, ADMIN, null));
    }
}
