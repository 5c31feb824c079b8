package io.ringdown;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person tells how an attempt ended of which nobody knows. */
final class SettleTest extends EveryStore {
    private static final AtomicInteger NUMBERS = new AtomicInteger(4_000);

    private String lost;
    private JsonNode answer;

    @BeforeEach
    void loseTheEndOfACall() {
        lost = "+999" + NUMBERS.incrementAndGet() + "17";
        answer = escalate(lost);
        assertThat(answer.path("outcome").asText()).isEqualTo("unconfirmed");
    }

    @Test
    void theBotHearsWhatThePersonFoundOut() {
        JsonNode settled = json(settle("accepted"));
        assertThat(settled.path("accepted").asBoolean()).isTrue();
        assertThat(settled.path("reason").asText()).isEqualTo("settled");

        JsonNode repeat = escalate(lost);
        assertThat(repeat.path("outcome").asText()).isEqualTo("accepted");
        assertThat(repeat.path("replayed").asBoolean()).isTrue();
        assertThat(repeat.path("message").asText())
                .contains(answer.path("reference").asText());
        assertThat(read(bot).path("outcome").asText()).isEqualTo("accepted");
    }

    @Test
    void whoSettledItAndWhyIsKeptForPeople() {
        settle("accepted");

        JsonNode settled = read(ADMIN).at("/attemptLog/0/settled");
        assertThat(settled.path("by").asText()).isEqualTo("Camille");
        assertThat(settled.path("why").asText()).isEqualTo("It stands in the vendor's queue.");
        assertThat(settled.path("at").asText()).endsWith("Z");
        assertThat(read("viewer-key").at("/attemptLog/0/settled")).isEqualTo(settled);
        assertThat(read(bot).at("/attemptLog/0").has("settled")).isFalse();
    }

    @Test
    void aNumberThatNobodyCallsMayBeCalledAgain() {
        Map<String, String> elsewhere = Map.of("phone", lost, "conversationId", conversation + "-2");
        assertThat(stage.escalate(bot, elsewhere).path("outcome").asText()).isEqualTo("duplicate");

        settle("unavailable");

        JsonNode free = stage.escalate(bot, Map.of("phone", lost, "conversationId", conversation + "-3"));
        assertThat(free.path("outcome").asText()).isEqualTo("unconfirmed");
        assertThat(free.path("escalationId")).isNotEqualTo(answer.path("escalationId"));
    }

    @Test
    void theSameConversationGetsAnotherAttemptWhenNobodyIsCalled() {
        settle("unavailable");

        escalate(lost);

        assertThat(read(ADMIN).path("attemptLog"))
                .extracting(attempt -> attempt.path("outcome").asText())
                .containsExactly("unavailable", "unconfirmed");
    }

    @Test
    void itIsSettledOnce() {
        assertThat(settle("unavailable").statusCode()).isEqualTo(200);
        assertThat(settle("accepted").statusCode()).isEqualTo(409);
        assertThat(read(ADMIN).path("outcome").asText()).isEqualTo("unavailable");
    }

    @Test
    void onlyWhatIsUnconfirmedCanBeSettled() {
        answer = stage.escalate(bot, Map.of("phone", number, "conversationId", conversation + "-2"));
        assertThat(answer.path("outcome").asText()).isEqualTo("accepted");

        HttpResponse<String> refused = settle("unavailable");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("detail").asText())
                .isEqualTo("Only an unconfirmed attempt can be settled; this one is accepted");
        assertThat(stage.gateway.settle("esc_unknown", "accepted").statusCode()).isEqualTo(404);
    }

    @Test
    void whoAndWhyMustBeSaid() {
        String id = answer.path("escalationId").asText();
        HttpResponse<String> refused = send(id, Map.of("outcome", "closed", "by", " "));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactly("outcome", "by", "why");
        assertThat(read(ADMIN).path("outcome").asText()).isEqualTo("unconfirmed");
    }

    private HttpResponse<String> settle(String outcome) {
        return stage.gateway.settle(answer.path("escalationId").asText(), outcome);
    }

    private HttpResponse<String> send(String id, Map<String, String> body) {
        return stage.gateway.send("POST", "/v1/escalations/" + id + "/settle", ADMIN, body);
    }

    private JsonNode read(String key) {
        String id = answer.path("escalationId").asText();
        return json(stage.gateway.send("GET", "/v1/escalations/" + id, key, null));
    }
}
