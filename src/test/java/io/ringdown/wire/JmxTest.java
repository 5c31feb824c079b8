package io.ringdown.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.TestGateway;
import io.ringdown.wire.VendorServer.Answer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees of routes, steps and vendors through JMX, under the names of docs/operating.md. */
final class JmxTest {
    private static final MBeanServer JMX = ManagementFactory.getPlatformMBeanServer();
    private static final String GATEWAY = "io.ringdown:type=Gateway";

    @TempDir
    static Path data;

    private static VendorServer vendor;
    private static TestGateway gateway;
    private static String key;

    @BeforeAll
    static void escalateThreeTimes() {
        vendor = new VendorServer(request -> new Answer(200, "{\"id\":\"v-1\"}"));
        gateway =
                TestGateway.start(data, Map.of("private.hosts", vendor.origin().getAuthority(), "inflight.max", "77"));
        gateway.connection(
                "crm", "json-api", Map.of("url", vendor.origin() + "/calls"), Map.of("secret", "Bearer s"), null);
        key = gateway.bot("shop", "crm", Map.of());
        escalate("06 39 98 01 11");
        escalate("06 39 98 01 12");
        escalate("06 39 98 01 13");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        vendor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"receive", "claim", "deliver", "vendor", "finish"})
    void everyRouteOfTheJourneyCountsItsEscalations(String route) throws Exception {
        assertThat(camel("routes", route, "State")).isEqualTo("Started");
        assertThat((long) camel("routes", route, "ExchangesTotal")).isGreaterThanOrEqualTo(3);
        assertThat(camel("routes", route, "ExchangesFailed")).isEqualTo(0L);
        assertThat((long) camel("routes", route, "MaxProcessingTime"))
                .isGreaterThanOrEqualTo((long) camel("routes", route, "MinProcessingTime"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrich", "render", "enter", "sign", "call", "leave", "read"})
    void everyStepOfADeliveryCounts(String step) throws Exception {
        assertThat((long) camel("steps", step, "ExchangesTotal")).isGreaterThanOrEqualTo(3);
        assertThat(camel("steps", step, "RouteId")).isEqualTo("deliver");
    }

    @Test
    void ofTheFlowOnlyWhatCountsIsListed() throws Exception {
        assertThat(JMX.queryNames(new ObjectName("org.apache.camel:context=ringdown,*"), null))
                .extracting(name -> name.getKeyProperty("type"))
                .containsOnly("context", "routes", "steps");
    }

    @Test
    void theGatewayShowsWhatGoesOnNow() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        vendor.becomes(request -> {
            arrived.countDown();
            await(released);
            return new Answer(200, "{\"id\":\"v-2\"}");
        });
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> escalate("06 39 98 01 14"));
        await(arrived);

        assertThat(attribute(GATEWAY, "InFlight")).isEqualTo(1);
        assertThat(attribute(GATEWAY, "InFlightLimit")).isEqualTo(77);
        assertThat(attribute(GATEWAY, "CallsUnderWay")).isEqualTo(1);
        CompositeData[] connections = (CompositeData[]) attribute(GATEWAY, "Connections");
        assertThat(connections).hasSize(1);
        assertThat(connections[0].get("name")).isEqualTo("crm");
        assertThat(connections[0].get("version")).isEqualTo(1);
        assertThat(connections[0].get("breaker")).isEqualTo("CLOSED");
        assertThat(connections[0].get("failurePercent")).isEqualTo(0f);
        assertThat(connections[0].get("callsUnderWay")).isEqualTo(1);

        released.countDown();
        waiting.join();
        vendor.becomes(request -> new Answer(200, "{\"id\":\"v-3\"}"));
    }

    @Test
    void aRouteThatIsPausedIsSeenToBe() throws Exception {
        ObjectName receive = name("routes", "receive");
        JMX.invoke(receive, "suspend", new Object[0], new String[0]);
        try {
            assertThat(JMX.getAttribute(receive, "State")).isEqualTo("Suspended");
        } finally {
            JMX.invoke(receive, "resume", new Object[0], new String[0]);
        }
        assertThat(JMX.getAttribute(receive, "State")).isEqualTo("Started");
        assertThat(escalate("06 39 98 01 15")).contains("\"accepted\":true");
    }

    private static String escalate(String phone) {
        return gateway.escalate("crm", key, Map.of("phone", phone)).body();
    }

    private static Object camel(String type, String name, String attribute) throws Exception {
        return JMX.getAttribute(name(type, name), attribute);
    }

    private static ObjectName name(String type, String name) throws Exception {
        return new ObjectName("org.apache.camel:context=ringdown,type=" + type + ",name=\"" + name + "\"");
    }

    private static Object attribute(String name, String attribute) throws Exception {
        return JMX.getAttribute(new ObjectName(name), attribute);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
