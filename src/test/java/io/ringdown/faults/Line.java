package io.ringdown.faults;

import static io.ringdown.TestGateway.JSON;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The one connection of a gateway process, to that vendor, and a bot that may use it. */
final class Line {
    private final String vendor;
    private String key;

    Line(String vendor) {
        this.vendor = vendor;
    }

    /** @param deadline of the bot */
    void setUp(GatewayProcess gateway, String deadline) throws Exception {
        admin(
                gateway,
                "/v1/connections",
                Map.of(
                        "name", "line",
                        "mapping", "json-api",
                        "values", Map.of("url", vendor),
                        "secrets", Map.of("secret", "s"),
                        "limits", Map.of("timeout", "60s")));
        key = admin(gateway, "/v1/bots", Map.of("name", "bot", "connections", List.of("line"), "deadline", deadline))
                .path("key")
                .asText();
    }

    String key() {
        return key;
    }

    JsonNode escalate(GatewayProcess gateway, int n) throws Exception {
        return json(gateway.send("POST", "/v1/connections/line/escalations", key, Crowd.body(n)));
    }

    HttpRequest request(GatewayProcess gateway, int n) throws Exception {
        return gateway.request("POST", "/v1/connections/line/escalations", key, Crowd.body(n));
    }

    /** How often each outcome stands in the log. */
    static Map<String, Integer> outcomes(GatewayProcess gateway) throws Exception {
        JsonNode items = json(gateway.send("GET", "/v1/escalations?limit=500", GatewayProcess.ADMIN, ""))
                .path("items");
        Map<String, Integer> counts = new TreeMap<>();
        items.forEach(item -> counts.merge(item.path("outcome").asText(), 1, Integer::sum));
        return counts;
    }

    private static JsonNode admin(GatewayProcess gateway, String path, Map<String, ?> body) throws Exception {
        HttpResponse<String> response = gateway.send("POST", path, GatewayProcess.ADMIN, JSON.writeValueAsString(body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return json(response);
    }
}
