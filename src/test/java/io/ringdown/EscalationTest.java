package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.kit.Examples;
import io.ringdown.kit.Simulator;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The visitor's story, from the bot's request to the vendor and back. */
final class EscalationTest {
    private static final Path MAPPINGS = Path.of("mappings");

    @TempDir
    static Path data;

    private static Simulator vendor;
    private static TestGateway gateway;
    private static String key;

    @BeforeAll
    static void start() {
        Mapping genesys = Mappings.load(List.of(MAPPINGS)).find("genesys-cloud").orElseThrow();
        vendor = Simulator.start(genesys, MAPPINGS.resolve("genesys-cloud"), 0);
        gateway =
                TestGateway.start(data, Map.of("private.hosts", vendor.origin().getAuthority()));
        gateway.connection(
                "support", "genesys-cloud", Examples.values(genesys), Examples.secrets(genesys), vendor.origin());
        key = gateway.bot("shop", "support", Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        vendor.close();
    }

    @Test
    void aGoodNumberIsAccepted() {
        JsonNode answer = escalate("06 39 98 00 31", "good-1");

        assertThat(answer.path("accepted").asBoolean()).isTrue();
        assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
        assertThat(answer.path("reference").asText()).hasSize(8);
        assertThat(answer.path("message").asText())
                .contains(answer.path("reference").asText());
    }

    @Test
    void aNumberThatTheVendorRefusesIsCorrectedInTheSameEscalation() {
        JsonNode bad = escalate("06 39 98 00 02", "correct-1");
        assertThat(bad.path("outcome").asText()).isEqualTo("invalid-number");
        assertThat(bad.path("ask").asText()).isEqualTo("number");
        assertThat(bad.path("retry").asBoolean()).isTrue();

        JsonNode good = escalate("06 39 98 00 32", "correct-1");
        assertThat(good.path("outcome").asText()).isEqualTo("accepted");
        assertThat(good.path("escalationId")).isEqualTo(bad.path("escalationId"));

        JsonNode log = json(gateway.send(
                        "GET", "/v1/escalations/" + good.path("escalationId").asText(), TestGateway.ADMIN, null))
                .path("attemptLog");
        assertThat(log.findValuesAsText("outcome")).containsExactly("invalid-number", "accepted");
    }

    @Test
    void theThirdBadNumberInARowEndsTheLoop() {
        escalate("06 39 98 00 02", "loop-1");
        escalate("06 39 98 00 02", "loop-1");
        JsonNode third = escalate("06 39 98 00 02", "loop-1");

        assertThat(third.path("reason").asText()).isEqualTo("last");
        assertThat(third.path("ask").asText()).isEmpty();
        assertThat(third.path("retry").asBoolean()).isFalse();
        assertThat(third.path("message").asText()).contains("carry on here in the chat");
    }

    @Test
    void aRepeatHearsTheFirstAnswerAndRingsNobody() {
        JsonNode first = escalate("06 39 98 00 33", "repeat-1");
        int calls = vendor.calls();
        JsonNode again = escalate("0639980033", "repeat-1");

        assertThat(again.path("replayed").asBoolean()).isTrue();
        assertThat(again.path("reference")).isEqualTo(first.path("reference"));
        assertThat(vendor.calls()).isEqualTo(calls);
    }

    private static JsonNode escalate(String phone, String conversation) {
        return json(gateway.escalate("support", key, Map.of("phone", phone, "conversationId", conversation)));
    }
}
