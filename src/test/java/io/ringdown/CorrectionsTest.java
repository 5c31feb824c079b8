package io.ringdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A visitor gives another number after one was accepted: what is called, what is taken back, and how often. */
final class CorrectionsTest extends EveryStore {
    @Test
    void aSlipIsALinkedEscalationAndTheFirstCallIsTakenBack() {
        JsonNode first = escalate(number);
        String other = Stage.number();
        JsonNode second = escalate(other);

        assertThat(second.path("outcome").asText()).isEqualTo("accepted");
        assertThat(second.path("replayed").asBoolean()).isFalse();
        assertThat(second.path("escalationId")).isNotEqualTo(first.path("escalationId"));
        assertThat(second.path("reference")).isNotEqualTo(first.path("reference"));
        assertThat(vendor.callsTo(other)).hasSize(1);
        await().untilAsserted(() -> assertThat(vendor.withdrawn())
                .contains("/calls/v" + number.substring(1) + "?line=7&to=%2B" + number.substring(1)));
    }

    @Test
    void aNumberWhoseCallWasTakenBackMayBeCalledAgain() {
        JsonNode first = escalate(number);
        escalate(Stage.number());
        await().untilAsserted(
                        () -> assertThat(stage.log(first).path("attemptLog").findValuesAsText("reason"))
                                .containsExactly("cancelled"));
        JsonNode again = escalate(number);

        assertThat(again.path("outcome").asText()).isEqualTo("accepted");
        assertThat(again.path("replayed").asBoolean()).isFalse();
        assertThat(vendor.callsTo(number)).hasSize(2);
        assertThat(stage.log(first).path("outcome").asText()).isEqualTo("accepted");
    }

    @Test
    void aNumberThatWasGivenAloneMayBeCalledAgainOnceItsCallWasTakenBack() {
        JsonNode first = stage.escalate(bot, Map.of("phone", number));
        corrected(first.path("escalationId").asText(), Stage.number());
        await().untilAsserted(
                        () -> assertThat(stage.log(first).path("attemptLog").findValuesAsText("reason"))
                                .containsExactly("cancelled"));
        JsonNode again = stage.escalate(bot, Map.of("phone", number));

        assertThat(again.path("outcome").asText()).isEqualTo("accepted");
        assertThat(again.path("replayed").asBoolean()).isFalse();
        assertThat(vendor.callsTo(number)).hasSize(2);
    }

    @Test
    void whoGivesNoNumberAfterACallWasArrangedIsNotAskedWithoutEnd() {
        JsonNode arranged = escalate(number);
        List<JsonNode> refused =
                Stream.generate(() -> escalate("I'd rather not say")).limit(4).toList();

        assertThat(refused)
                .allSatisfy(
                        answer -> assertThat(answer.path("outcome").asText()).isEqualTo("missing-number"));
        assertThat(refused)
                .extracting(answer -> answer.path("ask").asText())
                .containsExactly("number", "number", "", "");
        assertThat(refused)
                .extracting(answer -> answer.path("escalationId").asText())
                .containsOnly(refused.get(0).path("escalationId").asText())
                .doesNotContain(arranged.path("escalationId").asText());
        assertThat(escalate(number).path("replayed").asBoolean()).isTrue();

        String other = Stage.number();
        assertThat(escalate(other).path("outcome").asText()).isEqualTo("accepted");
        assertThat(vendor.callsTo(other)).hasSize(1);
    }

    @Test
    void manyRefusedAtOnceBesideAnArrangedCallAskNoMoreThanTheAttemptsOfTheBot() {
        escalate(number);
        List<JsonNode> refused = Crowd.of(20, i -> escalate("no"));

        assertThat(refused)
                .filteredOn(answer -> answer.path("ask").asText().equals("number"))
                .hasSize(2);
    }

    @Test
    void aNumberWhoseCallWasNotTakenBackStaysGuarded() {
        String stubborn = number.replaceFirst("..$", "33");
        escalate(stubborn);
        escalate(Stage.number());
        await().until(() -> vendor.withdrawn().stream().anyMatch(path -> path.contains(stubborn.substring(1))));
        JsonNode again = escalate(stubborn);

        assertThat(again.path("outcome").asText()).isEqualTo("duplicate");
        assertThat(vendor.callsTo(stubborn)).hasSize(1);
    }

    @Test
    void aConversationMayChangeAnAcceptedNumberTwice() {
        escalate(number);
        escalate(Stage.number());
        JsonNode third = escalate(Stage.number());
        String fourth = Stage.number();
        JsonNode refused = escalate(fourth);

        assertThat(third.path("outcome").asText()).isEqualTo("accepted");
        assertThat(refused.path("outcome").asText()).isEqualTo("duplicate");
        assertThat(refused.path("reason").asText()).isEqualTo("number-limit");
        assertThat(vendor.callsTo(fourth)).isEmpty();
    }

    @Test
    void aSlipIsKnownByTheFirstEscalationsIdAndByTheNewOnes() {
        String first = stage.escalate(bot, Map.of("phone", number))
                .path("escalationId")
                .asText();
        String second = corrected(first, Stage.number()).path("escalationId").asText();
        JsonNode third = corrected(first, Stage.number());
        JsonNode fourth = corrected(third.path("escalationId").asText(), Stage.number());

        assertThat(second).isNotEqualTo(first);
        assertThat(third.path("outcome").asText()).isEqualTo("accepted");
        assertThat(fourth.path("reason").asText()).isEqualTo("number-limit");
        await().untilAsserted(() -> assertThat(vendor.withdrawn())
                .filteredOn(path -> path.contains(number.substring(1)))
                .hasSize(1));
    }

    @Test
    void idAndConversationInTurnChangeAnAcceptedNumberTwiceAtMost() {
        String first = escalate(number).path("escalationId").asText();
        JsonNode second = corrected(first, Stage.number());
        JsonNode third = escalate(Stage.number());
        JsonNode fourth = corrected(first, Stage.number());
        JsonNode fifth = corrected(fourth.path("escalationId").asText(), Stage.number());

        assertThat(List.of(second, third))
                .allSatisfy(each -> assertThat(each.path("outcome").asText()).isEqualTo("accepted"));
        assertThat(List.of(fourth, fifth)).allSatisfy(each -> {
            assertThat(each.path("outcome").asText()).isEqualTo("duplicate");
            assertThat(each.path("reason").asText()).isEqualTo("number-limit");
        });
    }

    @Test
    void theIdOfARefusedTextCorrectsTheNumberThatWasAcceptedBefore() {
        escalate(number);
        JsonNode refused = escalate("I would rather not say");
        JsonNode corrected = corrected(refused.path("escalationId").asText(), Stage.number());

        assertThat(refused.path("outcome").asText()).isEqualTo("missing-number");
        assertThat(corrected.path("outcome").asText()).isEqualTo("accepted");
        await().untilAsserted(() -> assertThat(vendor.withdrawn())
                .filteredOn(path -> path.contains(number.substring(1)))
                .hasSize(1));
    }

    @Test
    void theKeyOfACorrectedNumberStillMeansItsFirstAnswer() {
        String key = Stage.unique("key-");
        Map<String, String> keyed = Map.of("phone", number, "requestKey", key);
        JsonNode first = stage.escalate(bot, keyed);
        corrected(first.path("escalationId").asText(), Stage.number());
        JsonNode again = stage.escalate(bot, keyed);

        assertThat(again.path("replayed").asBoolean()).isTrue();
        assertThat(again.path("escalationId")).isEqualTo(first.path("escalationId"));
    }

    @Test
    void aSlipToANumberThatIsBoundElsewhereSendsNothing() {
        JsonNode first = escalate(number);
        String other = Stage.number();
        stage.escalate(bot, Map.of("phone", other, "conversationId", conversation + "-other"));
        JsonNode slip = escalate(other);

        assertThat(slip.path("outcome").asText()).isEqualTo("duplicate");
        assertThat(vendor.callsTo(other)).hasSize(1);
        assertThat(escalate(number).path("reference")).isEqualTo(first.path("reference"));
    }
}
