package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What many requests at the same moment come to: never more calls than visitors wanted. */
final class CrowdsTest extends EveryStore {
    private static final int MANY = 30;

    @Test
    void oneConversationWithOneNumberIsOneCallAndOneAnswer() {
        List<JsonNode> answers = Crowd.of(MANY, i -> escalate(number));

        assertThat(each(answers, "outcome")).containsOnly("accepted");
        assertThat(each(answers, "escalationId").distinct()).hasSize(1);
        assertThat(each(answers, "reference").distinct()).hasSize(1);
        assertThat(vendor.callsTo(number)).hasSize(1);
    }

    @Test
    void manyConversationsWithOneNumberAreOneCall() {
        List<JsonNode> answers = Crowd.of(
                MANY, i -> stage.escalate(bot, Map.of("phone", number, "conversationId", conversation + "-" + i)));

        assertThat(vendor.callsTo(number)).hasSize(1);
        assertThat(each(answers, "outcome"))
                .containsOnly("accepted", "duplicate")
                .containsOnlyOnce("accepted");
    }

    @Test
    void oneKeyWithOneNumberIsOneCallAndOneAnswer() {
        List<JsonNode> answers = Crowd.of(
                MANY,
                i -> json(stage.gateway.send(stage.request(bot, Map.of("phone", number, "conversationId", "c" + i))
                        .header("Idempotency-Key", conversation)
                        .build())));

        assertThat(each(answers, "outcome")).containsOnly("accepted");
        assertThat(each(answers, "reference").distinct()).hasSize(1);
        assertThat(vendor.callsTo(number)).hasSize(1);
    }

    @Test
    void oneCorrectionSentManyTimesIsOneFurtherAttempt() {
        JsonNode bad = escalate(number.replaceFirst("..$", "00"));
        List<JsonNode> answers = Crowd.of(MANY, i -> escalate(number));

        assertThat(each(answers, "outcome")).containsOnly("accepted");
        assertThat(each(answers, "escalationId"))
                .containsOnly(bad.path("escalationId").asText());
        assertThat(stage.log(bad).path("attemptLog").findValuesAsText("outcome"))
                .containsExactly("invalid-number", "accepted");
        assertThat(vendor.callsTo(number)).hasSize(1);
    }

    @Test
    void aConversationThatKeepsChangingItsNumberIsCalledThreeTimesAtMost() {
        List<String> numbers = Stream.generate(Stage::number).limit(MANY).toList();
        List<JsonNode> answers = Crowd.of(MANY, i -> escalate(numbers.get(i)));

        List<String> called =
                numbers.stream().filter(each -> !vendor.callsTo(each).isEmpty()).toList();
        assertThat(called).hasSize(3).allSatisfy(each -> assertThat(vendor.callsTo(each))
                .hasSize(1));
        assertThat(each(answers, "outcome").filter("accepted"::equals)).hasSize(3);
        assertThat(each(answers, "reason").filter("number-limit"::equals)).hasSize(MANY - 3);
        Predicate<String> withdrawn =
                each -> vendor.withdrawn().stream().anyMatch(path -> path.contains("v" + each.substring(1)));
        await().untilAsserted(
                        () -> assertThat(called.stream().filter(withdrawn)).hasSize(2));
    }

    @Test
    void aNewCallDoesNotWaitForTheOldOneToBeTakenBack() {
        escalate(number);
        vendor.holdWithdrawals();
        assertThat(escalate(Stage.number()).path("outcome").asText()).isEqualTo("accepted");
    }

    private static Stream<String> each(List<JsonNode> answers, String key) {
        return answers.stream().map(answer -> answer.path(key).asText());
    }
}
