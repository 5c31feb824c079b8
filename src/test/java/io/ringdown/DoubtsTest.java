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

/** What the gateway finds out by itself of calls whose end got lost, with a vendor that counts whom it calls. */
@ParameterizedClass
@EnumSource(Stage.Store.class)
final class DoubtsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Parameter
    Stage.Store store;

    private final ManualClock clock = new ManualClock();
    private final CountingVendor vendor = new CountingVendor();
    private final CountingVendor other = new CountingVendor();
    private TestGateway gateway;
    private String key;
    private String number;

    @BeforeEach
    void start() {
        start(Map.of());
        number = Stage.number();
    }

    private void start(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "private.hosts",
                "127.0.0.1",
                "custom",
                Path.of("src/test/resources/recovery").toAbsolutePath().toString()));
        if (store == Stage.Store.POSTGRESQL) {
            settings.putAll(Postgres.settings());
        }
        settings.putAll(more);
        gateway = TestGateway.start(Stage.folder(), settings, clock);
    }

    @AfterEach
    void stop() {
        vendor.close();
        other.close();
        gateway.close();
    }

    @Test
    void anAnswerThatGotLostIsAskedFor() {
        line("asks");
        vendor.mute = true;
        JsonNode lost = escalate("c-1");
        assertThat(lost.path("outcome").asText()).isEqualTo("unconfirmed");

        await().atMost(PATIENCE).until(() -> outcome(lost).equals("accepted"));

        JsonNode repeat = escalate("c-1");
        assertThat(repeat.path("outcome").asText()).isEqualTo("accepted");
        assertThat(repeat.path("replayed").asBoolean()).isTrue();
        assertThat(log(lost).at("/attemptLog/0/vendorReference").asText()).isEqualTo("asked");
        assertThat(escalate("c-2").path("outcome").asText()).isEqualTo("duplicate");
        assertThat(vendor.calls()).isEqualTo(1);
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void aVendorThatKnowsNoCallIsBelievedOnceTheRequestCannotBeUnderWayAnyMore() {
        line("asks");
        vendor.deaf = true;
        JsonNode lost = escalate("c-1");
        await().atMost(PATIENCE).until(() -> vendor.questions().size() == 1);
        later(Duration.ofSeconds(10));
        await().atMost(PATIENCE).until(() -> vendor.questions().size() == 2); // as the first has taught nothing

        later(Duration.ofMinutes(6));

        await().atMost(PATIENCE).until(() -> outcome(lost).equals("unavailable"));
        vendor.deaf = false;
        assertThat(escalate("c-2").path("outcome").asText()).isEqualTo("accepted");
        assertThat(vendor.calls()).isEqualTo(1);
    }

    @Test
    void aRequestThatTheVendorKnowsByItsKeyIsSentAgainAsItWas() {
        line("repeats");
        vendor.mute = true;
        JsonNode lost = escalate("c-1");
        assertThat(lost.path("outcome").asText()).isEqualTo("unconfirmed");

        vendor.mute = false;
        later(Duration.ofMinutes(1));

        await().atMost(PATIENCE).until(() -> outcome(lost).equals("accepted"));
        assertThat(vendor.calls()).isEqualTo(1);
        assertThat(vendor.requests())
                .hasSizeGreaterThan(1)
                .allMatch(vendor.requests().get(0)::equals);
        assertThat(vendor.requests().get(0).path("order").asText()).isEqualTo("o-12");
        assertThat(escalate("c-2").path("outcome").asText()).isEqualTo("duplicate");
    }

    @Test
    void aRequestThatTheVendorNeverTookIsItsCallWhenItComesAgain() {
        line("repeats");
        vendor.deaf = true;
        JsonNode lost = escalate("c-1");

        vendor.deaf = false;
        later(Duration.ofMinutes(1));

        await().atMost(PATIENCE).until(() -> outcome(lost).equals("accepted"));
        assertThat(vendor.calls()).isEqualTo(1);
    }

    @Test
    void nobodyIsCalledHalfAnHourAfterHisWish() {
        line("repeats");
        vendor.deaf = true;
        JsonNode lost = escalate("c-1");
        await().atMost(PATIENCE).until(() -> vendor.requests().size() > 1);

        vendor.deaf = false;
        later(Duration.ofMinutes(31));

        await().atMost(PATIENCE).until(() -> health().contains("1 unconfirmed"));
        assertThat(outcome(lost)).isEqualTo("unconfirmed");
        assertThat(vendor.calls()).isZero();
    }

    @Test
    void nobodySaysThatNobodyIsCalledWhileTheRequestMayBeUnderWay() {
        line("repeats");
        vendor.deaf = true;
        JsonNode lost = escalate("c-1");
        await().atMost(PATIENCE).until(() -> vendor.requests().size() > 1);

        assertThat(json(gateway.settle(lost.path("escalationId").asText(), "unavailable"))
                        .path("detail")
                        .asText())
                .contains("may be sending the request once more");

        later(Duration.ofMinutes(31));
        await().atMost(PATIENCE).until(() -> health().contains("1 unconfirmed"));
        assertThat(json(gateway.settle(lost.path("escalationId").asText(), "unavailable"))
                        .path("outcome")
                        .asText())
                .isEqualTo("unavailable");
    }

    @Test
    void whatStaysUnknownIsToldOnceItIsNotTriedAnyMore() {
        line("asks");
        vendor.mute = true;
        vendor.silent = true;
        JsonNode lost = escalate("c-1");
        for (int tries = 1; tries < 8; tries++) {
            int asked = tries;
            await().atMost(PATIENCE).until(() -> vendor.questions().size() == asked);
            assertThat(health()).doesNotContain("unconfirmed");
            later(Duration.ofSeconds(10L << tries));
        }

        await().atMost(PATIENCE).until(() -> health().contains("1 unconfirmed"));
        assertThat(vendor.questions()).hasSize(8);
        assertThat(outcome(lost)).isEqualTo("unconfirmed");
    }

    @Test
    void whatWasNeverSentIsNotAskedAbout() {
        gateway.close();
        start(Map.of("restored", clock.instant().toString()));
        line("asks");
        JsonNode refused = escalate("c-1");
        assertThat(refused.path("reason").asText()).isEqualTo("restored");

        await().atMost(PATIENCE).until(() -> health().contains("1 unconfirmed"));
        aWholeRoundGoesBy();

        assertThat(vendor.questions()).isEmpty();
        assertThat(outcome(refused)).isEqualTo("unconfirmed");
    }

    @Test
    void aPausedConnectionIsLeftInPeaceAndTheVersionIsTheOneThatCalled() {
        line("asks");
        vendor.hold();
        vendor.mute = true;
        JsonNode lost = json(gateway.escalate("line", bot("hasty", "2s"), body("c-1")));
        assertThat(lost.path("outcome").asText()).isEqualTo("pending");
        post("/v1/connections/line/pause", Map.of());
        change(other.origin());
        vendor.release();
        await().atMost(PATIENCE).until(() -> outcome(lost).equals("unconfirmed"));
        aWholeRoundGoesBy();
        assertThat(vendor.questions()).isEmpty();

        post("/v1/connections/line/resume", Map.of());

        await().atMost(PATIENCE).until(() -> outcome(lost).equals("accepted"));
        assertThat(vendor.questions()).allMatch(question -> question.endsWith("brand=one"));
        assertThat(other.questions()).isEmpty();
    }

    /** Another connection's call is found out about, which was in doubt later. */
    private void aWholeRoundGoesBy() {
        other.mute = true;
        connection("second", "asks", other.origin());
        String second = gateway.bot("second", "second", Map.of("deadline", "30s"));
        later(Duration.ofMinutes(11)); // as far as a restore still refuses what is new
        JsonNode later = json(gateway.escalate("second", second, Map.of("phone", Stage.number())));
        await().atMost(PATIENCE).until(() -> outcome(later).equals("accepted"));
        int asked = other.questions().size();
        assertThat(asked).isEqualTo(1);
        other.questions().clear();
    }

    private void line(String mapping) {
        connection("line", mapping, vendor.origin());
        key = bot("bot", "30s");
    }

    private void connection(String name, String mapping, URI origin) {
        gateway.connection(name, mapping, Map.of("brand", "one"), Map.of(), origin);
    }

    private String bot(String name, String deadline) {
        return gateway.bot(name, "line", Map.of("deadline", deadline, "repeatWindow", "1h"));
    }

    private void change(URI origin) {
        Map<String, Object> body = Map.of(
                "name", "line", "mapping", "asks", "values", Map.of("brand", "two"), "origin", origin.toString());
        assertThat(gateway.send("PUT", "/v1/connections/line", ADMIN, body).statusCode())
                .isEqualTo(200);
    }

    private void post(String path, Object body) {
        assertThat(gateway.send("POST", path, ADMIN, body).statusCode()).isEqualTo(200);
    }

    private JsonNode escalate(String conversation) {
        return json(gateway.escalate("line", key, body(conversation)));
    }

    private Map<String, String> body(String conversation) {
        return Map.of(
                "phone",
                number,
                "conversationId",
                conversation,
                "visitorName",
                "Camille",
                "page",
                "https://shop.example/cart",
                "order",
                "o-12");
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private String outcome(JsonNode answer) {
        return log(answer).path("outcome").asText();
    }

    private JsonNode log(JsonNode answer) {
        return json(gateway.send(
                "GET", "/v1/escalations/" + answer.path("escalationId").asText(), ADMIN, null));
    }

    private String health() {
        URI full = URI.create(gateway.health() + "?exposureLevel=full");
        return gateway.sendUnchecked(HttpRequest.newBuilder(full).build()).body();
    }
}
