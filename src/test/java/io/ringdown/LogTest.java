package io.ringdown;

import static io.ringdown.TestGateway.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people find of an escalation, and what its own bot does. */
final class LogTest {
    private static Stage stage;

    private String name;
    private String bot;

    @BeforeAll
    static void open() {
        stage = Stage.shared();
    }

    @BeforeEach
    void makeBot() {
        name = Stage.unique("logged-");
        bot = stage.gateway.bot(name, "acme", Map.of("deadline", "30s"));
    }

    @AfterEach
    void letGo() {
        stage.vendor.release();
    }

    @Test
    void theLogIsFilteredNewestFirst() {
        escalate(Stage.number(), Map.of("channel", "agent", "botName", "Callback FR"));
        escalate("none", Map.of("conversationId", "c-" + name));

        assertThat(outcomes("bot=" + name)).containsExactly("missing-number", "accepted");
        assertThat(outcomes("bot=" + name + "&outcome=accepted")).containsExactly("accepted");
        assertThat(outcomes("bot=" + name + "&channel=agent")).containsExactly("accepted");
        assertThat(outcomes("bot=" + name + "&connection=acme")).hasSize(2);
        assertThat(outcomes("bot=" + name + "&connection=other")).isEmpty();
        assertThat(outcomes("bot=" + name + "&from=2020-01-01&to=2020-01-02")).isEmpty();
        assertThat(outcomes("bot=" + name + "&from=2020-01-01T00:00:00Z&to=2099-01-01T00:00:00%2B01:00"))
                .hasSize(2);
        assertThat(outcomes("bot=" + encoded("Callback FR"))).contains("accepted");
    }

    @Test
    void oneIsFoundByReferenceConversationIdAndNames() {
        JsonNode answer = escalate(Stage.number(), Map.of("conversationId", "c-" + name, "botName", "Zebra " + name));
        String id = answer.path("escalationId").asText();
        String vendorReference =
                stage.log(answer).at("/attemptLog/0/vendorReference").asText();
        for (String text :
                List.of(answer.path("reference").asText(), vendorReference, "c-" + name, id, "Zebra " + name, name)) {
            assertThat(list("q=" + encoded(text)).path("items").findValuesAsText("id"))
                    .as(text)
                    .containsExactly(id);
        }
        assertThat(list("q=" + encoded("zeb")).path("items").findValuesAsText("id"))
                .contains(id);
        assertThat(list("q=" + encoded("%")).path("items")).isEmpty();
    }

    @Test
    void aConversationIdThatMayBeANumberIsFoundButNotShown() {
        String phone = Stage.number();
        JsonNode answer = escalate(Stage.number(), Map.of("conversationId", "whatsapp:" + phone));
        JsonNode items = list("q=" + encoded("whatsapp:" + phone)).path("items");

        assertThat(items.findValuesAsText("id"))
                .containsExactly(answer.path("escalationId").asText());
        assertThat(items.toString() + stage.log(answer)).doesNotContain(phone.substring(1));
        assertThat(items.get(0).path("conversationId").asText()).startsWith("••• " + phone.substring(10));
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 3; i++) {
            escalate(Stage.number(), Map.of());
        }
        JsonNode first = list("bot=" + name + "&limit=2");
        JsonNode second =
                list("bot=" + name + "&limit=2&cursor=" + first.path("next").asText());
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").asText()).isEmpty();
        assertThat(first.path("items").findValuesAsText("id"))
                .doesNotContainAnyElementsOf(second.path("items").findValuesAsText("id"));
    }

    @Test
    void whatCannotBeFilteredByIsTold() {
        for (String query : List.of("phone=0612345678", "outcome=maybe", "from=yesterday", "cursor=x", "limit=0")) {
            HttpResponse<String> response = get("/v1/escalations?" + query, "application/json");
            assertThat(response.statusCode()).as(query).isEqualTo(400);
            assertThat(response.body()).doesNotContain("0612345678");
        }
    }

    @Test
    void aSpreadsheetHasNoFormulas() {
        escalate(Stage.number(), Map.of("botName", "=HYPERLINK(\"x\")", "conversationId", "+sum"));
        escalate(Stage.number(), Map.of("botName", "a, \"b\"", "conversationId", "@sum"));
        HttpResponse<String> csv = get("/v1/escalations?bot=" + name, "text/csv");

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body())
                .contains("\"'=HYPERLINK(\"\"x\"\")\"", ",'+sum,", "\"a, \"\"b\"\"\"", ",'@sum,")
                .doesNotContainPattern("(^|,|\n)\"?[=+@-]");
        HttpResponse<String> page = get("/v1/escalations?limit=1&bot=" + name, "text/csv");
        assertThat(page.headers().firstValue("Link").orElseThrow())
                .contains("cursor=", "bot=" + name, "limit=1", "rel=\"next\"");
    }

    @Test
    void aNumberIsSearchedForInABodyAndShownMasked() {
        String number = Stage.number();
        String id = escalate(number, Map.of()).path("escalationId").asText();
        for (Map<String, String> body :
                List.of(Map.of("phone", number), Map.of("phone", "0" + number.substring(3), "country", "fr"))) {
            HttpResponse<String> found = stage.gateway.send("POST", "/v1/escalations/search", "viewer-key", body);
            assertThat(json(found).path("items").findValuesAsText("id")).containsExactly(id);
            assertThat(json(found).at("/items/0/phone").asText()).isEqualTo("+33 ••• " + number.substring(10));
        }
        assertThat(stage.gateway
                        .send("POST", "/v1/escalations/search", "viewer-key", Map.of("phone", "nobody"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theBotThatAsksAgainWaitsForTheEnd() {
        stage.vendor.hold();
        String number = Stage.number();
        CompletableFuture<JsonNode> first = CompletableFuture.supplyAsync(() -> escalate(number, Map.of()));
        while (!stage.vendor.next().to().equals(number)) {
            // a call of another test
        }
        JsonNode running = list("bot=" + name).at("/items/0");
        assertThat(running.path("outcome").asText()).isEqualTo("pending");
        String path = "/v1/escalations/" + running.path("id").asText();
        assertThat(json(stage.gateway.send("GET", path, "viewer-key", null))
                        .path("outcome")
                        .asText())
                .isEqualTo("pending");

        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> json(stage.gateway.send("GET", path, bot, null)));
        stage.vendor.release();
        assertThat(waiting.join().path("outcome").asText()).isEqualTo("accepted");
        assertThat(waiting.join().path("message")).isEqualTo(first.join().path("message"));
    }

    @Test
    void anAttemptTellsWhatItRanWith() {
        JsonNode log = stage.log(escalate(Stage.number(), Map.of("conversationId", "c-" + name)));
        JsonNode attempt = log.at("/attemptLog/0");
        assertThat(log.path("bot").asText()).isEqualTo(name);
        assertThat(log.path("conversationId").asText()).isEqualTo("c-" + name);
        assertThat(attempt.path("mapping").asText()).isEqualTo("acme");
        assertThat(attempt.path("version").asInt()).isEqualTo(1);
        assertThat(attempt.path("status").asInt()).isEqualTo(201);
        assertThat(attempt.path("vendorReference").asText()).startsWith("v33");
    }

    private JsonNode escalate(String phone, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("phone", phone);
        return stage.escalate(bot, body);
    }

    private static List<String> outcomes(String query) {
        return list(query).path("items").findValuesAsText("outcome");
    }

    private static JsonNode list(String query) {
        HttpResponse<String> response = get("/v1/escalations?" + query, "application/json");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    private static HttpResponse<String> get(String path, String accept) {
        return stage.gateway.send(HttpRequest.newBuilder(stage.gateway.address().resolve(path))
                .header("X-API-Key", "viewer-key")
                .header("Accept", accept)
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
