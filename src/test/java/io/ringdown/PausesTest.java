package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.ops.PausesMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.JMX;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pauses of one connection and of all, by HTTP and JMX, in a gateway with the connections acme and beta. */
final class PausesTest {
    private static Stage stage;
    private static String bot;
    private static PausesMXBean jmx;

    @BeforeAll
    static void open() throws Exception {
        stage = Stage.with(Map.of());
        stage.gateway.connection(
                "beta", "acme", Map.of("brand", "two"), Map.of("token", "t0ken"), stage.vendor.origin());
        bot = stage.bot();
        jmx = JMX.newMXBeanProxy(
                ManagementFactory.getPlatformMBeanServer(),
                new ObjectName("io.ringdown:type=Pauses"),
                PausesMXBean.class);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @BeforeEach
    void nothingIsPaused() {
        post("/v1/resume");
        post("/v1/connections/acme/resume");
    }

    @Test
    void allAreStoppedAndGoOnTogether() {
        JsonNode paused = post("/v1/pause");
        assertThat(paused.path("changed").asInt()).isEqualTo(2);
        assertThat(paused.path("paused")).hasToString("[\"acme\",\"beta\"]");
        assertThat(reason()).isEqualTo("paused");

        assertThat(post("/v1/resume").path("changed").asInt()).isEqualTo(2);
        assertThat(reason()).isEmpty();
    }

    @Test
    void oneThatWasPausedByItsNameStaysPaused() {
        post("/v1/connections/acme/pause");
        assertThat(post("/v1/pause").path("changed").asInt()).isEqualTo(1);
        assertThat(post("/v1/resume").path("paused")).hasToString("[\"acme\"]");
        assertThat(reason()).isEqualTo("paused");
        post("/v1/connections/acme/resume");
        assertThat(reason()).isEmpty();
    }

    @Test
    void anOperatorPausesAndResumesInJmx() {
        jmx.pause("acme");
        assertThat(jmx.getPaused()).containsExactly("acme");
        assertThat(reason()).isEqualTo("paused");
        jmx.resume("acme");
        assertThat(reason()).isEmpty();
        jmx.pauseAll();
        assertThat(jmx.getPaused()).containsExactly("acme", "beta");
        jmx.resumeAll();
        assertThat(jmx.getPaused()).isEmpty();
    }

    @Test
    void jmxSaysThatThereIsNoSuchConnection() {
        assertThatThrownBy(() -> jmx.pause("none")).hasMessageContaining("There is no connection of that name");
    }

    private static JsonNode post(String path) {
        return json(stage.gateway.send("POST", path, TestGateway.ADMIN, null));
    }

    private static String reason() {
        return stage.escalate(bot, Map.of("phone", Stage.number()))
                .path("reason")
                .asText();
    }
}
