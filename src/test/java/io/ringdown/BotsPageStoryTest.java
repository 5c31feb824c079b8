package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.house.House;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for bot builders tells a story of requests and answers: sent to a gateway, they come as they stand there, to the letter. */
class BotsPageStoryTest {
    private static final Pattern EXCHANGE =
            Pattern.compile("```json\n([^`]+)\n```\\s+```json\n([^`]+)\n```", Pattern.DOTALL);
    private static final String ID = "esc_01K9V7Q2M8T3B6Z4X5C7D9F0GH";
    private static final String REFERENCE = "K7Q2M8T3";
    /** The page's number for a contact centre that takes its time, and the test number that never depends on a clock. */
    private static final String SLOW = "06 39 98 00 05";

    private static final String PENDING = "+999 0001 10";
    private static final Map<String, String> BOT = Map.of("platform", "iadvize-api-connection", "language", "fr");

    private final Stage stage = Stage.shared();

    @Test
    void fromARefusedNumberToACorrectedOneAndToALateContactCentre() {
        String page = House.text(Path.of("docs/bots.md"));
        String story = page.substring(page.indexOf("### 3. What happens"), page.indexOf("### 4. Try it"));
        List<MatchResult> exchanges = EXCHANGE.matcher(story).results().toList();
        assertThat(exchanges).hasSize(3);
        String key = stage.bot(BOT);

        JsonNode refused = tell(key, exchanges.get(0), ID);
        String escalation = refused.path("escalationId").asText();
        JsonNode accepted = tell(key, exchanges.get(1), escalation);
        assertThat(accepted.path("escalationId").asText()).isEqualTo(escalation);
        assertThat(stage.log(accepted).path("attemptLog")).hasSize(2);

        tell(key, exchanges.get(2), ID);
    }

    /** Sends a request of the page and holds the answer against the page's; only ids and references may be others. */
    private JsonNode tell(String key, MatchResult exchange, String known) {
        HttpRequest request = HttpRequest.newBuilder(
                        stage.gateway.address().resolve("/v1/platforms/iadvize-api-connection/connections/acme"))
                .header("X-API-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        exchange.group(1).replace(ID, known).replace(SLOW, PENDING)))
                .build();
        JsonNode answer = json(stage.gateway.send(request));
        String expected = exchange.group(2)
                .replace(ID, answer.path("escalationId").asText())
                .replace(REFERENCE, answer.path("reference").asText());
        assertThat(answer).isEqualTo(TestGateway.tree(expected));
        return answer;
    }
}
