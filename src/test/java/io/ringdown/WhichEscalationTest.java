package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which escalation a request means: the rows of the contract's table. */
final class WhichEscalationTest extends EveryStore {
    @Test
    void theSameNumberWhileItIsBeingCalledWaitsAndHearsTheSameAnswer() {
        vendor.hold();
        CompletableFuture<JsonNode> first = CompletableFuture.supplyAsync(() -> escalate(number));
        vendor.next();
        CompletableFuture<JsonNode> second = CompletableFuture.supplyAsync(() -> escalate(number));
        vendor.release();

        assertThat(first.join().path("outcome").asText()).isEqualTo("accepted");
        assertThat(second.join().path("escalationId")).isEqualTo(first.join().path("escalationId"));
        assertThat(second.join().path("reference")).isEqualTo(first.join().path("reference"));
        assertThat(vendor.callsTo(number)).hasSize(1);
    }

    @Test
    void aVendorSlowerThanTheBotIsPendingAndItsAnswerIsHeardByARepeat() {
        String hasty = stage.bot(Map.of("deadline", "500ms"));
        vendor.hold();
        JsonNode pending = stage.escalate(hasty, body(number));
        assertThat(pending.path("outcome").asText()).isEqualTo("pending");
        assertThat(pending.path("accepted").asBoolean()).isFalse();

        JsonNode again = stage.escalate(hasty, body(number));
        assertThat(again.path("outcome").asText()).isEqualTo("pending");
        assertThat(again.path("escalationId")).isEqualTo(pending.path("escalationId"));

        vendor.release();
        await().untilAsserted(() ->
                assertThat(stage.log(pending).path("outcome").asText()).isEqualTo("accepted"));
        JsonNode later = stage.escalate(hasty, body(number));
        assertThat(later.path("outcome").asText()).isEqualTo("accepted");
        assertThat(later.path("replayed").asBoolean()).isTrue();
        assertThat(later.path("reference")).isEqualTo(pending.path("reference"));
        assertThat(vendor.callsTo(number)).hasSize(1);
    }

    @Test
    void anotherNumberWhileTheFirstIsBeingCalledIsNotSent() {
        String hasty = stage.bot(Map.of("deadline", "500ms"));
        String other = Stage.number();
        vendor.hold();
        JsonNode first = stage.escalate(hasty, body(number));
        JsonNode second = stage.escalate(hasty, body(other));

        assertThat(second.path("outcome").asText()).isEqualTo("pending");
        assertThat(second.path("escalationId")).isEqualTo(first.path("escalationId"));
        assertThat(vendor.callsTo(other)).isEmpty();
    }

    @Test
    void aNumberThatEndedBadlyIsTriedAgainInTheSameEscalation() {
        String bad = number.replaceFirst("..$", "00");
        JsonNode first = escalate(bad);
        JsonNode second = escalate(bad);
        JsonNode third = escalate(number);

        assertThat(first.path("outcome").asText()).isEqualTo("invalid-number");
        assertThat(second.path("outcome").asText()).isEqualTo("invalid-number");
        assertThat(third.path("outcome").asText()).isEqualTo("accepted");
        assertThat(third.path("escalationId")).isEqualTo(first.path("escalationId"));
        JsonNode log = stage.log(third).path("attemptLog");
        assertThat(log.findValuesAsText("outcome")).containsExactly("invalid-number", "invalid-number", "accepted");
        assertThat(log.findValuesAsText("n")).containsExactly("1", "2", "3");
    }

    @Test
    void anAcceptedNumberIsReplayedInAnySpelling() {
        JsonNode first = escalate(number);
        JsonNode again = escalate("0" + number.substring(3));

        assertThat(again.path("replayed").asBoolean()).isTrue();
        assertThat(again.path("outcome").asText()).isEqualTo("accepted");
        assertThat(again.path("escalationId")).isEqualTo(first.path("escalationId"));
        assertThat(again.path("message")).isEqualTo(first.path("message"));
        assertThat(vendor.callsTo(number)).hasSize(1);
    }

    @Test
    void anotherConversationWithABoundNumberIsADuplicateThatTellsNothing() {
        JsonNode first = escalate(number);
        conversation = Stage.unique("other-");
        JsonNode second = escalate(number);

        assertThat(second.path("outcome").asText()).isEqualTo("duplicate");
        assertThat(second.path("accepted").asBoolean()).isTrue();
        assertThat(second.path("escalationId").asText())
                .isNotEmpty()
                .isNotEqualTo(first.path("escalationId").asText());
        assertThat(second.toString()).doesNotContain(first.path("reference").asText());
        assertThat(stage.log(second).path("attemptLog").findValuesAsText("outcome"))
                .containsExactly("duplicate");
        assertThat(vendor.callsTo(number)).hasSize(1);
    }

    @Test
    void theEscalationIdGoesOnWithThatEscalation() {
        JsonNode bad = stage.escalate(bot, Map.of("phone", number.replaceFirst("..$", "00")));
        Map<String, String> more =
                Map.of("phone", number, "escalationId", bad.path("escalationId").asText());
        JsonNode good = stage.escalate(bot, more);
        JsonNode again = stage.escalate(bot, more);

        assertThat(good.path("outcome").asText()).isEqualTo("accepted");
        assertThat(good.path("escalationId")).isEqualTo(bad.path("escalationId"));
        assertThat(again.path("replayed").asBoolean()).isTrue();
    }

    @Test
    void anUnknownEscalationIdLeavesTheConversationKnown() {
        JsonNode first = escalate(number);
        JsonNode again = stage.escalate(
                bot, Map.of("phone", number, "escalationId", "esc_nobody", "conversationId", conversation));

        assertThat(again.path("replayed").asBoolean()).isTrue();
        assertThat(again.path("escalationId")).isEqualTo(first.path("escalationId"));
    }

    @Test
    void twoBotsWithOneConversationAndOneConnectionSeeNothingOfEachOther() {
        String other = stage.bot();
        JsonNode first = escalate(number);
        JsonNode second = stage.escalate(other, body(Stage.number()));

        assertThat(second.path("outcome").asText()).isEqualTo("accepted");
        assertThat(second.path("escalationId")).isNotEqualTo(first.path("escalationId"));
        assertThat(read(bot, first)).isEqualTo(200);
        assertThat(read(other, second)).isEqualTo(200);
        assertThat(read(other, first)).isEqualTo(404);
        assertThat(vendor.withdrawn()).noneMatch(path -> path.contains(number.substring(1)));
    }

    @Test
    void anEscalationIdOfNobodyOrOfAnotherBotIsANewEscalation() {
        JsonNode others = stage.escalate(stage.bot(), body(number));
        String id = others.path("escalationId").asText();
        JsonNode own = stage.escalate(bot, Map.of("phone", number, "escalationId", id));
        JsonNode unknown = stage.escalate(bot, Map.of("phone", Stage.number(), "escalationId", "esc_nobody"));

        assertThat(own.path("outcome").asText()).isEqualTo("accepted");
        assertThat(own.path("escalationId").asText()).isNotEqualTo(id);
        assertThat(unknown.path("outcome").asText()).isEqualTo("accepted");
    }

    @Test
    void aKeyUsedForAnotherNumberIsADuplicateWithStatus422() {
        String strict = stage.bot(Map.of("answerStyle", "http"));
        String key = Stage.unique("key-");
        HttpResponse<String> first = stage.post(strict, Map.of("phone", number, "requestKey", key));
        HttpResponse<String> same = stage.post(strict, Map.of("phone", number, "requestKey", key));
        String other = Stage.number();
        HttpResponse<String> misused = stage.post(strict, Map.of("phone", other, "requestKey", key));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(same.statusCode()).isEqualTo(201);
        assertThat(json(same).path("replayed").asBoolean()).isTrue();
        assertThat(misused.statusCode()).isEqualTo(422);
        assertThat(json(misused).path("outcome").asText()).isEqualTo("duplicate");
        assertThat(json(misused).path("reason").asText()).isEqualTo("key");
        assertThat(vendor.callsTo(other)).isEmpty();
    }

    @Test
    void aNumberThatNobodyWillCallIsFreeForOtherConversations() {
        String busy = number.replaceFirst("..$", "11");
        assertThat(escalate(busy).path("outcome").asText()).isEqualTo("no-agent");
        conversation = Stage.unique("other-");
        assertThat(escalate(busy).path("outcome").asText()).isEqualTo("no-agent");
        assertThat(vendor.callsTo(busy)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aKeyMayBeUsedAgainForTheNumberThatCorrectsABadOne() {
        String key = Stage.unique("key-");
        JsonNode bad = stage.escalate(bot, Map.of("phone", number.replaceFirst("..$", "00"), "requestKey", key));
        JsonNode good = stage.escalate(bot, Map.of("phone", number, "requestKey", key));

        assertThat(good.path("outcome").asText()).isEqualTo("accepted");
        assertThat(good.path("escalationId")).isEqualTo(bad.path("escalationId"));
    }

    @Test
    void theHeaderIdempotencyKeyWinsOverTheBodysRequestKey() {
        JsonNode first = withHeader("header-" + conversation, Map.of("phone", number, "requestKey", "a"));
        JsonNode again = withHeader("header-" + conversation, Map.of("phone", number, "requestKey", "b"));

        assertThat(first.path("outcome").asText()).isEqualTo("accepted");
        assertThat(again.path("replayed").asBoolean()).isTrue();
    }

    private int read(String key, JsonNode answer) {
        String path = "/v1/escalations/" + answer.path("escalationId").asText();
        return stage.gateway.send("GET", path, key, null).statusCode();
    }

    private JsonNode withHeader(String key, Map<String, ?> body) {
        return json(stage.gateway.send(
                stage.request(bot, body).header("Idempotency-Key", key).build()));
    }
}
