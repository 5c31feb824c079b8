package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.RepeatedTest;

/** A bot has one or two keys, also when several people change them at the same moment. */
final class BotKeysTest extends EveryStore {
    private final String name = Stage.unique("keys-");

    @RepeatedTest(5)
    void ofManyKeysMadeAtOnceOneIs() {
        stage.gateway.bot(name, "acme", Map.of());
        List<JsonNode> statuses = Crowd.of(8, i -> status("POST", ""));

        assertThat(statuses).filteredOn(status -> status.asInt() == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status.asInt() == 409).hasSize(7);
        assertThat(ids()).hasSize(2);
    }

    @RepeatedTest(5)
    void ofTwoKeysDeletedAtOnceOneStays() {
        stage.gateway.bot(name, "acme", Map.of());
        status("POST", "");
        List<String> ids = ids();
        List<JsonNode> statuses = Crowd.of(2, i -> status("DELETE", "/" + ids.get(i)));

        assertThat(statuses).extracting(JsonNode::asInt).containsExactlyInAnyOrder(204, 409);
        assertThat(ids()).hasSize(1);
    }

    private JsonNode status(String method, String path) {
        return IntNode.valueOf(send(method, "/" + name + "/keys" + path).statusCode());
    }

    private List<String> ids() {
        return StreamSupport.stream(
                        json(send("GET", "?limit=500")).path("items").spliterator(), false)
                .filter(bot -> bot.path("name").asText().equals(name))
                .flatMap(bot -> bot.path("keys").findValuesAsText("id").stream())
                .toList();
    }

    private HttpResponse<String> send(String method, String path) {
        return stage.gateway.send(method, "/v1/bots" + path, TestGateway.ADMIN, null);
    }
}
