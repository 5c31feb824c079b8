package io.ringdown;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.store.Postgres;
import io.ringdown.vendor.ManualClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A request that the vendor never took is not sent again once another call may have taken its place. */
@ParameterizedClass
@EnumSource(Stage.Store.class)
final class ResendsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Parameter
    Stage.Store store;

    private final ManualClock clock = new ManualClock();
    private final CountingVendor vendor = new CountingVendor();
    private final String number = Stage.number();
    private TestGateway gateway;
    private String key;
    private String lost;

    @BeforeEach
    void loseARequest() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "private.hosts",
                "127.0.0.1",
                "custom",
                Path.of("src/test/resources/recovery").toAbsolutePath().toString()));
        if (store == Stage.Store.POSTGRESQL) {
            settings.putAll(Postgres.settings());
        }
        gateway = TestGateway.start(Stage.folder(), settings, clock);
        gateway.connection("line", "repeats", Map.of("brand", "one"), Map.of(), vendor.origin());
        key = gateway.bot("bot", "line", Map.of("deadline", "30s", "repeatWindow", "10m"));
        vendor.deaf = true;
        JsonNode answer = escalate(number, "c-1");
        assertThat(answer.path("outcome").asText()).isEqualTo("unconfirmed");
        lost = answer.path("escalationId").asText();
        await().atMost(PATIENCE).until(() -> vendor.requests().size() == 2); // the first try
        vendor.deaf = false;
    }

    @AfterEach
    void stop() {
        vendor.close();
        gateway.close();
    }

    @Test
    void aVisitorWhoMayWishAnewIsNotCalledForTheOldWishToo() {
        vendor.deaf = true;
        later(Duration.ofMinutes(11));
        vendor.deaf = false;
        assertThat(escalate(number, "c-2").path("outcome").asText()).isEqualTo("accepted");

        later(Duration.ofMinutes(8));

        await().atMost(PATIENCE).until(() -> health().contains("1 unconfirmed"));
        assertThat(outcome()).isEqualTo("unconfirmed");
        assertThat(vendor.calls()).isEqualTo(1);
    }

    @Test
    void aNumberThatItsVisitorHasCorrectedIsNotCalled() {
        assertThat(escalate(Stage.number(), "c-1").path("outcome").asText()).isEqualTo("accepted");

        later(Duration.ofMinutes(1));

        await().atMost(PATIENCE).until(() -> health().contains("1 unconfirmed"));
        assertThat(outcome()).isEqualTo("unconfirmed");
        assertThat(vendor.calls()).isEqualTo(1);
    }

    private JsonNode escalate(String phone, String conversation) {
        return json(gateway.escalate("line", key, Map.of("phone", phone, "conversationId", conversation)));
    }

    private String outcome() {
        return json(gateway.send("GET", "/v1/escalations/" + lost, ADMIN, null))
                .path("outcome")
                .asText();
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private String health() {
        URI full = URI.create(gateway.health() + "?exposureLevel=full");
        return gateway.sendUnchecked(HttpRequest.newBuilder(full).build()).body();
    }
}
