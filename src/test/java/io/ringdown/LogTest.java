package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.kit.Examples;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened to this visitor? The log, asked over HTTP. */
final class LogTest {
    @TempDir
    static Path data;

    private static TestGateway gateway;
    private static JsonNode taken;
    private static JsonNode missing;

    @BeforeAll
    static void start() {
        Mapping genesys = Mappings.load(List.of(Path.of("mappings")))
                .find("genesys-cloud")
                .orElseThrow();
        gateway = TestGateway.start(data, Map.of());
        gateway.connection("support", "genesys-cloud", Examples.values(genesys), Examples.secrets(genesys), null);
        String key = gateway.bot("shop", "support", Map.of());
        taken = json(gateway.escalate("support", key, Map.of("phone", "+999 0000", "conversationId", "c-1")));
        missing = json(gateway.escalate(
                "support", key, Map.of("phone", "later please", "conversationId", "c-2", "botName", "Night Callback")));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void theWholeLogIsNewestFirst() {
        assertThat(log("")).containsExactly(id(missing), id(taken));
    }

    @Test
    void oneOutcomeIsShown() {
        assertThat(log("?outcome=missing-number")).containsExactly(id(missing));
        assertThat(log("?outcome=" + taken.path("outcome").asText())).containsExactly(id(taken));
        assertThat(log("?outcome=missing-number&bot=Night%20Callback")).containsExactly(id(missing));
        assertThat(log("?outcome=missing-number&bot=other")).isEmpty();
    }

    @Test
    void aConversationOrReferenceIsFoundWhole() {
        assertThat(log("?q=c-1")).containsExactly(id(taken));
        assertThat(log("?q=" + taken.path("reference").asText())).containsExactly(id(taken));
        assertThat(log("?q=" + id(missing))).containsExactly(id(missing));
        assertThat(log("?q=c-1&outcome=missing-number")).isEmpty();
    }

    @Test
    void theBeginningOfAWordOfTheBotsNameIsFound() {
        assertThat(log("?q=call")).containsExactly(id(missing));
        assertThat(log("?q=shop")).contains(id(taken));
        assertThat(log("?q=allback")).isEmpty();
    }

    private static List<String> log(String query) {
        return json(gateway.send("GET", "/v1/escalations" + query, TestGateway.ADMIN, null))
                .path("items")
                .findValuesAsText("id");
    }

    private static String id(JsonNode answer) {
        return answer.path("escalationId").asText();
    }
}
